package io.bookingchat.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The recorded cases, which live beside the repository and not in it. */
final class SharedCases {
  private SharedCases() {}

  /**
   * A folder of cases. Where there is none the test is skipped, and says so where people look: in
   * the build's own output.
   */
  static Path folder(String name) {
    Path folder = repository().resolveSibling("shared").resolve("eval").resolve(name);
    if (!Files.isDirectory(folder)) {
      String skipped = "SKIPPED: there are no recorded cases in " + folder;
      System.err.println(skipped);
      assumeTrue(false, skipped);
    }
    return folder;
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("platform-ear"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
