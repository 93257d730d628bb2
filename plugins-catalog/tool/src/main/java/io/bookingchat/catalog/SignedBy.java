package io.bookingchat.catalog;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * A signature beside a file, in another of its name and {@code .sig}: Ed25519 over the kind of
 * thing that it is, a line break, and the SHA-512 of a jar in hex or the bytes of a catalogue.
 *
 * @param publisher id of who made it
 * @param signature base64
 */
public record SignedBy(String publisher, String signature) {
  /** A plugin's jar. */
  public static final String JAR = "booking-chat-plugin";

  /** A catalogue. */
  public static final String CATALOG = "booking-chat-catalog";

  private static final int LARGEST = 4_096;

  /** Signs. */
  public static SignedBy sign(String publisher, PrivateKey key, String domain, byte[] message) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      update(signing, domain, message);
      return new SignedBy(publisher, Base64.getEncoder().encodeToString(signing.sign()));
    } catch (GeneralSecurityException e) {
      throw new PluginRefused("the key cannot sign: it is no Ed25519 key");
    }
  }

  /** The file that a file's signature is in. */
  public static Path file(Path signed) {
    return signed.resolveSibling(signed.getFileName() + ".sig");
  }

  /**
   * The signature beside a file.
   *
   * @throws PluginRefused when there is none that can be read
   */
  public static SignedBy beside(Path signed) throws IOException {
    Path file = file(signed);
    if (!Files.isRegularFile(file)) {
      throw new PluginRefused("it is not signed: there is no " + file.getFileName());
    }
    if (Files.size(file) > LARGEST) {
      throw new PluginRefused("its signature is too large");
    }
    try {
      SignedBy signature = Json.MAPPER.readValue(Files.readAllBytes(file), SignedBy.class);
      if (signature.publisher() != null && signature.signature() != null) {
        return signature;
      }
    } catch (JacksonException e) {
      // told below, like one that lacks a part
    }
    throw new PluginRefused("its signature in " + file.getFileName() + " cannot be read");
  }

  /** Writes it beside the file. */
  public void write(Path signed) throws IOException {
    Files.write(file(signed), Json.MAPPER.writeValueAsBytes(this));
  }

  boolean by(PublicKey key, String domain, byte[] message) {
    try {
      Signature checking = Signature.getInstance("Ed25519");
      checking.initVerify(key);
      update(checking, domain, message);
      return checking.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // whatever is wrong with it: it is no signature of that key
    }
  }

  private static void update(Signature signature, String domain, byte[] message)
      throws GeneralSecurityException {
    signature.update((domain + "\n").getBytes(StandardCharsets.UTF_8));
    signature.update(message);
  }
}
