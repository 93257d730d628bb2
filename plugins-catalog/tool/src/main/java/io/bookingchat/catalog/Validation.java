package io.bookingchat.catalog;

import io.bookingchat.spi.kit.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a jar is fit for a catalogue: as a server reads it, and by the conformance kit. */
final class Validation {
  private Validation() {}

  static List<String> problems(Path jar, Map<String, Object> settings) throws IOException {
    List<String> problems = new ArrayList<>();
    Path copy = Files.createTempFile("plugin", ".jar");
    try {
      PluginFile.read(jar).unpack(copy);
      problems.addAll(Listing.of(jar).problems());
      problems.addAll(Conformance.of(jar, settings).problems());
    } catch (PluginRefused e) {
      problems.add(e.getMessage());
    } finally {
      Files.deleteIfExists(copy);
    }
    return problems;
  }
}
