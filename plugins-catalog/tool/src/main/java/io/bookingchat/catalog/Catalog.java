package io.bookingchat.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be installed: {@code catalog.json} in a directory, beside the jars that it names, signed
 * as a whole.
 */
public record Catalog(List<Entry> plugins) {
  /** The file's name. */
  public static final String FILE = "catalog.json";

  public Catalog {
    plugins = List.copyOf(plugins);
  }

  /**
   * A plugin.
   *
   * @param name by language tag; so is the description
   * @param publisher id of who signs its versions
   * @param tags such as the trades that it is for
   * @param versions newest first
   */
  public record Entry(
      String id,
      Map<String, String> name,
      Map<String, String> description,
      String publisher,
      List<String> tags,
      List<Version> versions) {
    public Entry {
      name = Map.copyOf(name);
      description = Map.copyOf(description);
      tags = List.copyOf(tags);
      versions = List.copyOf(versions);
    }

    /** The version of that name. */
    public Optional<Version> version(String version) {
      return versions.stream().filter(each -> each.version().equals(version)).findFirst();
    }
  }

  /**
   * A version of a plugin.
   *
   * @param file name of the jar
   * @param signature the publisher's, as {@link SignedBy} has it
   * @param settingsSchemas JSON Schemas that settings have to fit
   */
  public record Version(
      String version,
      String file,
      String sha512,
      String signature,
      String requires,
      LocalDate date,
      Set<String> capabilities,
      Set<String> hosts,
      List<JsonNode> settingsSchemas) {
    public Version {
      capabilities = Set.copyOf(capabilities);
      hosts = Set.copyOf(hosts);
      settingsSchemas = List.copyOf(settingsSchemas);
    }
  }

  /** The plugin of that id. */
  public Optional<Entry> entry(String id) {
    return plugins.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The catalogue of a directory as it is, whoever wrote it; an empty one where there is none. */
  public static Catalog read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    return Files.exists(file)
        ? Json.MAPPER.readValue(Files.readAllBytes(file), Catalog.class)
        : new Catalog(List.of());
  }

  /**
   * The catalogue of a directory.
   *
   * @throws PluginRefused when it is not signed by an accepted publisher
   */
  public static Catalog verified(Path directory, Publishers publishers, LocalDate today)
      throws IOException {
    Path file = directory.resolve(FILE);
    byte[] bytes = Files.readAllBytes(file);
    publishers.verify(SignedBy.beside(file), SignedBy.CATALOG, bytes, today);
    return Json.MAPPER.readValue(bytes, Catalog.class);
  }

  /** Writes it, without a signature: the one before it is worth nothing from now on. */
  public void write(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    Files.write(file, Json.MAPPER.writeValueAsBytes(this));
    Files.deleteIfExists(SignedBy.file(file));
  }
}
