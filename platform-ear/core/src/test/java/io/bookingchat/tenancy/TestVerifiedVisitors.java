package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryIdentities;
import io.bookingchat.memory.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which visitors a company's site may vouch for. */
final class TestVerifiedVisitors {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final MemoryIdentities store = new MemoryIdentities();
  private final IdentityKeyRing keys = new IdentityKeyRing(store, clock);
  private final VerifiedVisitors visitors =
      new VerifiedVisitors(store, new Signer("a secret for tests, never for a server"), clock);
  private final Caller.Page acme = page("acme", KeyMode.LIVE);

  @Test
  void theSamePersonIsTheSameVisitorEveryTime() throws Exception {
    byte[] secret = secret("acme");

    String visitor = visitors.visitor(acme, hmac(secret, claims("ana")));

    assertThat(VerifiedVisitors.verified(visitor)).isTrue();
    assertThat(visitors.visitor(acme, hmac(secret, claims("ana")))).isEqualTo(visitor);
    assertThat(visitors.visitor(acme, hmac(secret, claims("eve")))).isNotEqualTo(visitor);
    assertThat(visitors.visitor(page("acme", KeyMode.TEST), hmac(secret, claims("ana"))))
        .isNotEqualTo(visitor);
  }

  @Test
  void publicKeysWorkAsWell() throws Exception {
    RSAKey rsa = new RSAKeyGenerator(2048).generate();
    register("acme", IdentityAlgorithm.RS256, rsa.toPublicJWK().toJSONString());
    visitors.visitor(acme, signed(JWSAlgorithm.RS256, claims("ana"), new RSASSASigner(rsa)));

    ECKey curve = new ECKeyGenerator(Curve.P_256).generate();
    register("acme", IdentityAlgorithm.ES256, curve.toPublicJWK().toJSONString());
    visitors.visitor(acme, signed(JWSAlgorithm.ES256, claims("ana"), new ECDSASigner(curve)));
    refused(acme, signed(JWSAlgorithm.RS256, claims("ana"), new RSASSASigner(rsa)));
  }

  @Test
  void aStatementIsGoodOnce() throws Exception {
    String statement = hmac(secret("acme"), claims("ana"));
    visitors.visitor(acme, statement);

    refused(acme, statement);
  }

  @Test
  void noOtherAlgorithmIsTaken() throws Exception {
    byte[] secret = secret("acme");
    refused(acme, new PlainJWT(claims("ana").build()).serialize());
    refused(acme, signed(JWSAlgorithm.HS512, claims("ana"), new MACSigner(padded(secret))));

    RSAKey rsa = new RSAKeyGenerator(2048).generate();
    register("acme", IdentityAlgorithm.RS256, rsa.toPublicJWK().toJSONString());
    refused(acme, hmac(rsa.toRSAPublicKey().getEncoded(), claims("ana")));
    refused(
        acme,
        hmac(rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8), claims("ana")));
    refused(acme, signed(JWSAlgorithm.RS512, claims("ana"), new RSASSASigner(rsa)));
  }

  @Test
  void anotherCompanysSignatureIsNone() throws Exception {
    secret("acme");

    refused(acme, hmac(secret("acme-corp"), claims("ana")));
  }

  @Test
  void withoutAKeyNobodyIsVerified() throws Exception {
    byte[] secret = secret("acme");
    assertThat(keys.remove(new TenantId("acme"))).isTrue();

    refused(acme, hmac(secret, claims("ana")));
  }

  @Test
  void everyClaimCounts() throws Exception {
    byte[] secret = secret("acme");
    for (JWTClaimsSet.Builder wrong :
        new JWTClaimsSet.Builder[] {
          claims(null),
          claims(""),
          claims("a".repeat(201)),
          claims("ana").audience("another"),
          claims("ana").audience((String) null),
          claims("ana").jwtID(null),
          claims("ana").jwtID(" "),
          claims("ana").expirationTime(null),
          claims("ana").expirationTime(Date.from(NOW)),
          claims("ana").expirationTime(Date.from(NOW.plus(Duration.ofMinutes(62)))),
          claims("ana").notBeforeTime(Date.from(NOW.plus(Duration.ofMinutes(1))))
        }) {
      refused(acme, hmac(secret, wrong));
    }
  }

  @Test
  void whatIsRefusedIsNotUsedUp() throws Exception {
    byte[] secret = secret("acme");
    JWTClaimsSet.Builder claims = claims("ana");
    refused(acme, hmac(secret, claims.audience("another")));

    assertThat(visitors.visitor(acme, hmac(secret, claims.audience("booking-chat")))).isNotEmpty();
  }

  @Test
  void anythingElseIsNoStatement() {
    register("acme", IdentityAlgorithm.HS256, null);
    for (String text : new String[] {"", "null", "a.b.c", "..", "x".repeat(5_000)}) {
      refused(acme, text);
    }
  }

  @Test
  void onlyAPublicKeyOfTheAlgorithmIsRegistered() throws Exception {
    RSAKey rsa = new RSAKeyGenerator(2048).generate();
    ECKey other = new ECKeyGenerator(Curve.P_384).generate();
    invalid(IdentityAlgorithm.RS256, rsa.toJSONString());
    invalid(IdentityAlgorithm.RS256, "{\"kty\":\"oct\",\"k\":\"AAAA\"}");
    invalid(IdentityAlgorithm.RS256, "not a key");
    invalid(IdentityAlgorithm.RS256, null);
    invalid(IdentityAlgorithm.ES256, rsa.toPublicJWK().toJSONString());
    invalid(IdentityAlgorithm.ES256, other.toPublicJWK().toJSONString());
    invalid(IdentityAlgorithm.HS256, rsa.toPublicJWK().toJSONString());
  }

  @Test
  void noSecretIsPrinted() {
    IdentityKeyRing.Registered registered = register("acme", IdentityAlgorithm.HS256, null);

    assertThat(registered.toString() + registered.key())
        .doesNotContain(registered.secret().orElseThrow());
  }

  private void invalid(IdentityAlgorithm algorithm, String key) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> register("acme", algorithm, key));
    assertThat(refusal.field()).contains("publicKey");
  }

  private IdentityKeyRing.Registered register(
      String tenantId, IdentityAlgorithm algorithm, String key) {
    return keys.register(new TenantId(tenantId), algorithm, Optional.ofNullable(key));
  }

  private byte[] secret(String tenantId) {
    return Base64.getUrlDecoder()
        .decode(register(tenantId, IdentityAlgorithm.HS256, null).secret().orElseThrow());
  }

  private static byte[] padded(byte[] secret) {
    return Arrays.copyOf(secret, 64);
  }

  private void refused(Caller.Page page, String statement) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> visitors.visitor(page, statement));
    assertThat(refusal).as(statement).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  private static JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .subject(subject)
        .audience("booking-chat")
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(5))));
  }

  private static String hmac(byte[] secret, JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(JWSAlgorithm.HS256, claims, new MACSigner(secret));
  }

  private static String signed(
      JWSAlgorithm algorithm, JWTClaimsSet.Builder claims, JWSSigner signer) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private static Caller.Page page(String tenantId, KeyMode mode) {
    Tenant tenant =
        Tenant.create(
            new TenantId(tenantId),
            tenantId,
            Plan.PRO,
            Optional.empty(),
            Settings.of("en", ZoneId.of("Europe/London")));
    ApiKey key =
        new ApiKey(
            tenant.tenantId(),
            "key_1",
            "site",
            "hash",
            mode,
            Set.of(),
            OptionalInt.empty(),
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Caller.Page(tenant, key);
  }
}
