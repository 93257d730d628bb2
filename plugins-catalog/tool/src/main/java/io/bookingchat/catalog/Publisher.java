package io.bookingchat.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;

/**
 * Who may sign plugins.
 *
 * @param id lower-case letters, digits and hyphens
 * @param publicKey Ed25519, X.509, base64
 * @param validUntil the last day on which its signatures are accepted
 * @param trusted whether its code may run in the server's own process; any other publisher's runs
 *     in one of its own
 */
public record Publisher(
    String id, String name, String publicKey, LocalDate validUntil, boolean trusted) {

  @JsonCreator
  public Publisher {
    if (!id.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new PluginRefused("the publisher id \"" + id + "\" is malformed");
    }
  }

  /**
   * The key.
   *
   * @throws PluginRefused when it is none
   */
  PublicKey key() {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new PluginRefused("the key of the publisher " + id + " is no Ed25519 key");
    }
  }
}
