package io.bookingchat.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Publishers' keys as files. */
final class Keys {
  private Keys() {}

  /** Whose key it is to be. */
  record Wanted(String publisher, String name, LocalDate until, boolean trusted) {}

  /** Makes a key, and the file of publishers that has it alone. */
  static void generate(Wanted wanted, Path directory) throws IOException {
    try {
      KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Files.createDirectories(directory);
      Path secret = directory.resolve(wanted.publisher() + ".key");
      Files.deleteIfExists(secret);
      if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            secret,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          secret, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n");
      Files.write(
          directory.resolve("publishers.json"),
          Json.MAPPER.writeValueAsBytes(
              List.of(
                  new Publisher(
                      wanted.publisher(),
                      wanted.name(),
                      Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                      wanted.until(),
                      wanted.trusted()))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  /**
   * A secret key.
   *
   * @throws PluginRefused when the file holds none
   */
  static PrivateKey read(Path file) throws IOException {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new PluginRefused(file.getFileName() + " holds no Ed25519 key");
    }
  }
}
