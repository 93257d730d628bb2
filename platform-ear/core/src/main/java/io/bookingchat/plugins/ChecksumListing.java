package io.bookingchat.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jars that may be loaded from a directory, as {@code sha512sum} writes them beside the jars.
 *
 * @param byFile SHA-512 in lower-case hex by file name
 */
record ChecksumListing(Map<String, String> byFile) {
  static final String FILE = "catalog.sha512";

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{128}) [ *]([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.jar)");

  ChecksumListing {
    byFile = Map.copyOf(byFile);
  }

  /**
   * The listing of a directory; without one, nothing is listed.
   *
   * @throws PluginRefused when a line is malformed or a file is listed twice: then none counts
   */
  static ChecksumListing of(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (Files.notExists(file)) {
      return new ChecksumListing(Map.of());
    }
    Map<String, String> byFile = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || byFile.put(matcher.group(2), matcher.group(1)) != null) {
        throw new PluginRefused(FILE + " has a line that is malformed or repeats a file");
      }
    }
    return new ChecksumListing(byFile);
  }

  Optional<String> checksum(String fileName) {
    return Optional.ofNullable(byFile.get(fileName));
  }
}
