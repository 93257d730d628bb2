package io.bookingchat.tenancy;

import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs what a client carries for us: visitor tokens, slot handles, page cursors. Each tenant and
 * purpose has a key of its own, derived from the installation's secret, so nothing signed for one
 * is valid for another.
 */
@Component
public final class Signer {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 16;
  private static final int LEAST_SECRET = 32;

  private final byte[] secret;

  /**
   * @param secret at least 32 characters, the same on every server of the installation
   * @throws IllegalArgumentException when it is shorter
   */
  @Inject
  public Signer(@ConfigProperty(name = "bookingchat.secret") String secret) {
    if (secret.length() < LEAST_SECRET) {
      throw new IllegalArgumentException(
          "bookingchat.secret must have at least " + LEAST_SECRET + " characters");
    }
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** The payload with its signature, safe in a URL or a header. */
  public String sign(String purpose, Realm realm, String payload) {
    byte[] body = payload.getBytes(StandardCharsets.UTF_8);
    byte[] mac = mac(purpose, realm, body);
    byte[] token = new byte[MAC_BYTES + body.length];
    System.arraycopy(mac, 0, token, 0, MAC_BYTES);
    System.arraycopy(body, 0, token, MAC_BYTES, body.length);
    return encoded(token);
  }

  private static String encoded(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The payload of a token that was signed for this purpose and realm; empty for any other. */
  public Optional<String> verify(String purpose, Realm realm, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not a token at all: answered like a forged one
    }
    if (bytes.length <= MAC_BYTES || !encoded(bytes).equals(token)) {
      return Optional.empty(); // the decoder overlooks padding and stray bits at the end
    }
    byte[] mac = Arrays.copyOf(bytes, MAC_BYTES);
    byte[] body = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
    return MessageDigest.isEqual(mac, mac(purpose, realm, body))
        ? Optional.of(new String(body, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** A keyed hash of a value, for ids that must be repeatable and yet unguessable. */
  public byte[] digest(String purpose, Realm realm, String value) {
    return mac(purpose, realm, value.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] mac(String purpose, Realm realm, byte[] body) {
    String scope = purpose + "|" + realm.tenantId() + "|" + realm.mode();
    byte[] full = hmac(hmac(secret, scope.getBytes(StandardCharsets.UTF_8)), body);
    return Arrays.copyOf(full, MAC_BYTES);
  }

  private static byte[] hmac(byte[] key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
