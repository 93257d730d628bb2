package io.bookingchat.tenancy;

import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what is stored and yet must not be read by whoever reads the database: AES-256-GCM, with
 * a key of each tenant that is derived from the installation's secret. What is sealed opens only
 * for that tenant and what it was said to be.
 */
@Component
public final class Sealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String MAC = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec secret;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret the installation's, of which {@link Signer} says more; with another one nothing
   *     opens that was sealed before
   */
  @Inject
  public Sealer(@ConfigProperty(name = "bookingchat.secret") String secret) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
  }

  /**
   * Seals a text.
   *
   * @param what it is, without which it does not open
   * @return in Base64 for addresses; another one each time
   */
  public String seal(TenantId tenantId, String what, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, tenantId, what, nonce)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + CIPHER, e);
    }
  }

  /** What was sealed; empty for what was sealed otherwise, altered, or never sealed. */
  public Optional<String> open(TenantId tenantId, String what, String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      if (all.length < NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, tenantId, what, Arrays.copyOf(all, NONCE_BYTES))
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty(); // whoever asked treats it like none
    }
  }

  private Cipher cipher(int mode, TenantId tenantId, String what, byte[] nonce)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(MAC);
    mac.init(secret);
    byte[] key = mac.doFinal(("sealed|" + tenantId).getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((tenantId + "|" + what).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
