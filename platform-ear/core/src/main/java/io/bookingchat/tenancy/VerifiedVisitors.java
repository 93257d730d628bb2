package io.bookingchat.tenancy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Visitors whom their company knows: its site signs who they are, so they are the same visitor on
 * every device. What it signs is good once, and at most for an hour.
 */
@Component
public final class VerifiedVisitors {
  /** Whom such a token is for; one that was signed for something else opens nothing here. */
  public static final String AUDIENCE = "booking-chat";

  private static final String PREFIX = "u_";
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final int MOST_TEXT = 4_000;
  private static final int MOST_ID = 200;

  private final IdentityStore store;
  private final Signer signer;
  private final Clock clock;

  @Inject
  public VerifiedVisitors(IdentityStore store, Signer signer, @RealTime Clock clock) {
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /** Whether it is the id of a visitor whom their company vouched for. */
  public static boolean verified(String visitorId) {
    return visitorId.startsWith(PREFIX);
  }

  /**
   * The visitor of whom a company's site says who they are; the same for the same {@code sub}.
   *
   * @param statement a JWT with {@code sub}, {@code aud} {@value #AUDIENCE}, {@code exp} at most an
   *     hour ahead and a {@code jti} that was not used before, signed with the company's key
   * @throws Refusal UNAUTHENTICATED for anything else
   */
  public String visitor(Caller.Page page, String statement) {
    TenantId tenantId = page.tenant().tenantId();
    if (statement.length() > MOST_TEXT) {
      throw refused();
    }
    IdentityKey key = store.key(tenantId).orElseThrow(VerifiedVisitors::refused);
    JWTClaimsSet claims = claims(key, statement).orElseThrow(VerifiedVisitors::refused);
    Instant expiry = expiry(claims).orElseThrow(VerifiedVisitors::refused);
    String subject = id(claims.getSubject());
    String statementId = id(claims.getJWTID());
    // last, so that what is refused for another reason can be said again
    if (!store.useOnce(page.realm(), hashed(page.realm(), "jti", statementId), expiry)) {
      throw refused();
    }
    return PREFIX + hashed(page.realm(), "sub", subject);
  }

  private static Optional<JWTClaimsSet> claims(IdentityKey key, String statement) {
    try {
      SignedJWT token = SignedJWT.parse(statement); // refuses alg "none"
      JWSAlgorithm expected = JWSAlgorithm.parse(key.algorithm().name());
      // the registered algorithm and no other: a public key must never be taken for a secret
      return token.getHeader().getAlgorithm().equals(expected) && token.verify(verifier(key))
          ? Optional.of(token.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty(); // not such a token: answered like a forged one
    }
  }

  private static JWSVerifier verifier(IdentityKey key) throws ParseException, JOSEException {
    JWK parsed = JWK.parse(key.key());
    return switch (key.algorithm()) {
      case HS256 -> new MACVerifier(parsed.toOctetSequenceKey());
      case RS256 -> new RSASSAVerifier(parsed.toRSAKey());
      case ES256 -> new ECDSAVerifier(parsed.toECKey());
    };
  }

  /** When the token expires; empty when its time is not now, or it is not for us. */
  private Optional<Instant> expiry(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date notBefore = claims.getNotBeforeTime();
    boolean begun = notBefore == null || !now.isBefore(notBefore.toInstant().minus(LEEWAY));
    return Optional.ofNullable(claims.getExpirationTime())
        .map(Date::toInstant)
        .filter(at -> now.isBefore(at) && !at.isAfter(now.plus(LONGEST).plus(LEEWAY)))
        .filter(at -> begun && claims.getAudience().contains(AUDIENCE));
  }

  private static String id(String claim) {
    if (claim == null || claim.isBlank() || claim.length() > MOST_ID) {
      throw refused();
    }
    return claim;
  }

  private String hashed(Realm realm, String purpose, String value) {
    return HexFormat.of().formatHex(signer.digest("identity-" + purpose, realm, value));
  }

  private static Refusal refused() {
    return Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.identity");
  }
}
