package io.bookingchat.tenancy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Registers the key with which a company signs what it says of its visitors: one at a time. */
@Component
public final class IdentityKeyRing {
  private static final int LEAST_RSA_BITS = 2048;

  private final IdentityStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public IdentityKeyRing(IdentityStore store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A key as it was registered.
   *
   * @param secret of HS256, in Base64 for addresses, this once
   */
  public record Registered(IdentityKey key, Optional<String> secret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Registered[" + key + "]";
    }
  }

  /**
   * Registers a key in the place of any other.
   *
   * @param publicKey of RS256 and ES256, as a JSON web key; for HS256 a secret is made
   * @throws Refusal INVALID when it is not a public key for that algorithm
   */
  public Registered register(
      TenantId tenantId, IdentityAlgorithm algorithm, Optional<String> publicKey) {
    byte[] secret = random(32);
    JWK key =
        switch (algorithm) {
          case HS256 -> {
            if (publicKey.isPresent()) {
              throw refused("For HS256 the secret is made here; give no key.");
            }
            yield new OctetSequenceKey.Builder(secret).build();
          }
          case RS256, ES256 ->
              publicKey(
                  algorithm, publicKey.orElseThrow(() -> refused("The public key is missing.")));
        };
    IdentityKey registered =
        new IdentityKey(
            tenantId,
            algorithm,
            "idk_" + HexFormat.of().formatHex(random(8)),
            key.toJSONString(),
            clock.instant());
    store.save(registered);
    return new Registered(
        registered,
        key instanceof OctetSequenceKey made
            ? Optional.of(made.getKeyValue().toString())
            : Optional.empty());
  }

  /** The registered key. */
  public Optional<IdentityKey> current(TenantId tenantId) {
    return store.key(tenantId);
  }

  /** Whether there was one to remove; without one nobody's visitors are verified. */
  public boolean remove(TenantId tenantId) {
    return store.remove(tenantId);
  }

  private static JWK publicKey(IdentityAlgorithm algorithm, String text) {
    JWK key;
    try {
      key = JWK.parse(text);
    } catch (ParseException | IllegalArgumentException e) {
      throw refused("That is not a JSON web key.");
    }
    if (key.isPrivate()) {
      throw refused("That is a private key. Make a new pair, and give only its public half.");
    }
    boolean fits =
        switch (algorithm) {
          case RS256 -> key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS;
          case ES256 -> key instanceof ECKey ec && onCurve(ec);
          case HS256 -> false;
        };
    if (!fits) {
      throw refused(
          "RS256 needs a public RSA key of at least 2048 bits, ES256 one on the curve P-256.");
    }
    return key;
  }

  private static boolean onCurve(ECKey key) {
    try {
      key.toECPublicKey(); // the library looks at the point
      return Curve.P_256.equals(key.getCurve());
    } catch (JOSEException e) {
      return false; // a point that is on no curve is answered like any wrong key
    }
  }

  private static Refusal refused(String message) {
    return Refusal.invalid("publicKey", message);
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
