package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.bookingchat.demo.DemoStack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Which tokens open the administrative API, and whose, on a server that trusts an issuer of ours
 * (hostile cases 17 to 20).
 */
@ExtendWith(Stack.class)
final class TestAdminTokens {
  private static final String QUESTION = "{ tenant { tenantId } }";

  private static final Issuer ISSUER = new Issuer();
  private static OwnServer server;

  @BeforeAll
  static void start(DemoStack stack) throws Exception {
    ISSUER.open();
    server = OwnServer.start(stack, "issuer", ISSUER.settings());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    ISSUER.close();
  }

  @Test
  void anOwnersTokenOpensItsCompany() {
    assertThat(ask(ISSUER.signed(Issuer.owner("andina"))).data().at("/tenant/tenantId").asText())
        .isEqualTo("andina");
  }

  @TestFactory
  Stream<DynamicTest> whatTheIssuerDidNotMeanForUsIsRefused() throws Exception {
    return forged().entrySet().stream()
        .map(
            forged ->
                DynamicTest.dynamicTest(
                    forged.getKey(),
                    () -> {
                      Api.Answer answer = ask(forged.getValue());
                      assertThat(answer.status()).isEqualTo(401);
                      assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
                      assertThat(answer.body().toString())
                          .doesNotContain("Exception", "CWW", "io.bookingchat");
                    }));
  }

  private static Map<String, String> forged() throws Exception {
    RSAKey key = ISSUER.key();
    RSAKey other = Issuer.newKey("other");
    RSAKey namesake = Issuer.newKey(key.getKeyID());
    JWSHeader header = Issuer.header(JWSAlgorithm.RS256, key.getKeyID());
    JWSHeader symmetric = Issuer.header(JWSAlgorithm.HS256, key.getKeyID());
    byte[] encoded = key.toRSAPublicKey().getEncoded();
    byte[] pem =
        ("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n")
            .getBytes(StandardCharsets.US_ASCII);
    String good = ISSUER.signed(owner());
    String[] parts = good.split("\\.", -1);
    Date past = Date.from(Instant.now().minusSeconds(30));
    Date future = Date.from(Instant.now().plusSeconds(60));

    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no signature asked for", new PlainJWT(owner().build()).serialize());
    tokens.put("signature taken away", parts[0] + "." + parts[1] + ".");
    tokens.put("claims exchanged", parts[0] + "." + payload("harbor-dental") + "." + parts[2]);
    tokens.put("HS256 with the public key", hmac(symmetric, encoded));
    tokens.put("HS256 with the public key as PEM", hmac(symmetric, pem));
    tokens.put("HS256 with the modulus", hmac(symmetric, key.getModulus().decode()));
    tokens.put("RS512", Issuer.signed(Issuer.header(JWSAlgorithm.RS512, "known"), owner(), key));
    tokens.put(
        "unknown kid", Issuer.signed(Issuer.header(JWSAlgorithm.RS256, "x"), owner(), other));
    tokens.put("another key of that kid", Issuer.signed(header, owner(), namesake));
    tokens.put(
        "a key that comes with the token",
        Issuer.signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(other.toPublicJWK()).build(),
            owner(),
            other));
    tokens.put("another issuer", ISSUER.signed(owner().issuer("https://issuer.example/other")));
    tokens.put("no issuer", ISSUER.signed(owner().issuer(null)));
    tokens.put("another audience", ISSUER.signed(owner().audience("someone-else")));
    tokens.put("no audience", ISSUER.signed(owner().audience(List.of())));
    tokens.put("an access token", ISSUER.signed(owner().claim("token_use", "access")));
    tokens.put("no token_use", ISSUER.signed(owner().claim("token_use", null)));
    tokens.put("expired", ISSUER.signed(owner().expirationTime(past)));
    tokens.put("no expiry", ISSUER.signed(owner().expirationTime(null)));
    tokens.put("not yet valid", ISSUER.signed(owner().notBeforeTime(future)));
    tokens.put("no token", "");
    tokens.put("no JWT", "AAAA.BBBB.CCCC");
    return tokens;
  }

  @TestFactory
  Stream<DynamicTest> aTokenOfNoCompanyIsForbidden() {
    Map<String, JWTClaimsSet.Builder> tokens = new LinkedHashMap<>();
    tokens.put("missing", Issuer.owner(null));
    tokens.put("empty", Issuer.owner(""));
    tokens.put("a list", Issuer.owner(List.of("andina")));
    tokens.put("a number", Issuer.owner(7));
    tokens.put("an object", Issuer.owner(Map.of("id", "andina")));
    tokens.put("another's prefix", Issuer.owner("andin"));
    tokens.put("of other case", Issuer.owner("ANDINA"));
    tokens.put("with a delimiter", Issuer.owner("andina#"));
    tokens.put("of no company", Issuer.owner("absent-company"));
    tokens.put("under another name", Issuer.owner(null).claim("tenantId", "andina"));
    tokens.put(
        "the platform's as well",
        owner().claim("cognito:groups", List.of("platform-admin", "tenant-owner")));
    return tokens.entrySet().stream()
        .map(
            token ->
                DynamicTest.dynamicTest(
                    token.getKey(), () -> forbidden(ask(ISSUER.signed(token.getValue())))));
  }

  @Test
  void groupsThatMeanNothingHereAllowNothing() {
    for (Object groups :
        new Object[] {null, "tenant-owner", List.of(), List.of("Tenant-Owner", "owner", 7)}) {
      forbidden(ask(ISSUER.signed(owner().claim("cognito:groups", groups))));
    }
  }

  @Test
  void thePlatformSeesNoCompanysBookings() {
    String platform =
        ISSUER.signed(Issuer.owner(null).claim("cognito:groups", List.of("platform-admin")));
    Api admin = Api.bearer(server.url(), platform);

    forbidden(admin.ask("{ bookings(from: \"2027-03-01\", to: \"2027-03-31\") { nextCursor } }"));
    forbidden(admin.ask(QUESTION));
  }

  @Test
  void keysAlreadyKnownGoOnServingWhileTheKeyServerIsDown() throws Exception {
    RSAKey other = Issuer.newKey("never seen");
    ask(ISSUER.signed(owner())).data();

    ISSUER.close();
    try {
      assertThat(ask(ISSUER.signed(owner())).data().at("/tenant/tenantId").asText())
          .isEqualTo("andina");
      assertThat(
              ask(Issuer.signed(Issuer.header(JWSAlgorithm.RS256, "never seen"), owner(), other))
                  .status())
          .isEqualTo(401);
      ask(ISSUER.signed(owner())).data();
    } finally {
      ISSUER.open();
    }
  }

  private static void forbidden(Api.Answer answer) {
    assertThat(answer.code()).isEqualTo("FORBIDDEN");
    assertThat(answer.status()).isEqualTo(403);
  }

  private static Api.Answer ask(String token) {
    URI url = server.url();
    return Api.bearer(url, token).ask(QUESTION);
  }

  private static JWTClaimsSet.Builder owner() {
    return Issuer.owner("andina");
  }

  private static String payload(String tenantId) {
    return ISSUER.signed(Issuer.owner(tenantId)).split("\\.", -1)[1];
  }

  private static String hmac(JWSHeader header, byte[] secret) throws Exception {
    return Issuer.signed(header, owner(), new MACSigner(secret));
  }
}
