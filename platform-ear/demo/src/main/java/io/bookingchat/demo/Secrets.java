package io.bookingchat.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a development installation makes up for itself and keeps beside its data, so that visitors
 * and pages are known again after a restart.
 */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path directory;

  private Secrets(Path directory) {
    this.directory = directory;
  }

  static Secrets in(Path directory) throws IOException {
    return new Secrets(Files.createDirectories(directory));
  }

  /** What visitor tokens and slots are signed with; it belongs to the data. */
  String signing() throws IOException {
    return kept("signing-secret");
  }

  /**
   * What the server's key store is locked with; it belongs to the server's directory. A store whose
   * password is lost would switch every token off: the server makes another in its place.
   */
  String keyStorePassword(Path keyStore) throws IOException {
    if (!Files.exists(directory.resolve("keystore-password"))) {
      Files.deleteIfExists(keyStore);
    }
    return kept("keystore-password");
  }

  /** The public key that a company's demo page was given, if it was given one. */
  Optional<String> pageKey(String tenantId) throws IOException {
    Path file = directory.resolve("page-key-" + tenantId);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  void pageKey(String tenantId, String key) throws IOException {
    Files.writeString(directory.resolve("page-key-" + tenantId), key);
  }

  private String kept(String name) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      Files.writeString(file, HexFormat.of().formatHex(bytes));
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    return Files.readString(file).strip();
  }
}
