package io.bookingchat.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs tokens with a key that lives as long as the server does and is nowhere stored. */
@Singleton
public final class TokenIssuer {
  /** The issuer, and the audience, unless the server is configured to expect another. */
  static final String NAME = "bookingchat-dev";

  private static final int KEY_BITS = 2048;

  private final String issuer;
  private final String audience;
  private final Clock clock;
  private final RSAKey key;

  @Inject
  public TokenIssuer(
      @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = NAME) String issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences", defaultValue = NAME) String audience) {
    this(issuer, audience, Clock.systemUTC());
  }

  TokenIssuer(String issuer, String audience, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
    try {
      this.key =
          new RSAKeyGenerator(KEY_BITS)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(UUID.randomUUID().toString())
              .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }

  /**
   * A signed token.
   *
   * @param claims beside those of every token; values as Java's maps, lists, text, numbers,
   *     booleans and null
   * @param seconds until it expires by the real clock; negative for one that is expired already
   */
  String token(Map<String, Object> claims, long seconds) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject("developer")
            .claim("upn", "developer")
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(seconds < 0 ? now.plusSeconds(seconds - 1) : now))
            .expirationTime(Date.from(now.plusSeconds(seconds)))
            .serializeNullClaims(true); // what is asked for is signed, also a null
    claims.forEach(set::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build(),
            set.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token could not be signed", e);
    }
    return token.serialize();
  }

  /** The public part of the key, as JSON. */
  String keySet() {
    return new JWKSet(key).toPublicJWKSet().toString();
  }
}
