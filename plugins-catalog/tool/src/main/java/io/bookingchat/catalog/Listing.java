package io.bookingchat.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What a jar says of itself for the catalogue, in {@code META-INF/booking-chat/listing.json}.
 *
 * @param name by language tag; so is the description
 * @param tags such as the trades that it is for
 * @param sampleSettings settings that a company could really have, to try the plugin with
 */
record Listing(
    Map<String, String> name,
    Map<String, String> description,
    List<String> tags,
    Optional<Map<String, Object>> sampleSettings) {
  private static final String FILE = "META-INF/booking-chat/listing.json";
  private static final List<String> LANGUAGES = List.of("es", "en", "pt");

  /**
   * Reads it.
   *
   * @throws PluginRefused when there is none that can be read
   */
  static Listing of(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      ZipEntry entry = jar.getEntry(FILE);
      if (entry != null) {
        try (InputStream in = jar.getInputStream(entry)) {
          return Json.MAPPER.readValue(in, Listing.class);
        }
      }
    }
    throw new PluginRefused("it has no " + FILE);
  }

  static Map<String, Object> sampleSettings(Path file) {
    try {
      return of(file).sampleSettings().orElse(Map.of());
    } catch (PluginRefused | IOException e) {
      return Map.of(); // what is wrong with the jar is told by its validation
    }
  }

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (name == null || !name.keySet().containsAll(LANGUAGES)) {
      problems.add("its listing has no name in es, en and pt");
    }
    if (description == null || !description.keySet().containsAll(LANGUAGES)) {
      problems.add("its listing has no description in es, en and pt");
    }
    if (tags == null) {
      problems.add("its listing has no tags");
    }
    return problems;
  }
}
