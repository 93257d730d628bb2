package io.bookingchat.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an installation accepts.
 *
 * @param unsignedToo whether a jar without a signature is accepted as well, as in development; one
 *     with a signature that does not hold never is
 */
public record Trust(Publishers publishers, boolean unsignedToo) {

  /**
   * Who signed a jar; empty for one without a signature that is accepted all the same.
   *
   * @param jar where it was read from, with its signature beside it
   * @throws PluginRefused when it is not accepted
   */
  public Optional<Publisher> signer(Path jar, PluginFile file, LocalDate today) throws IOException {
    if (unsignedToo && Files.notExists(SignedBy.file(jar))) {
      return Optional.empty();
    }
    return Optional.of(
        publishers.verify(
            SignedBy.beside(jar),
            SignedBy.JAR,
            file.sha512().getBytes(StandardCharsets.US_ASCII),
            today));
  }
}
