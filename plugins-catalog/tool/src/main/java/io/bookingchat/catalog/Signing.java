package io.bookingchat.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.spi.kit.Conformance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds to a catalogue what a publisher signs. */
final class Signing {
  private final String publisher;
  private final PrivateKey key;
  private final LocalDate today;

  Signing(String publisher, PrivateKey key, LocalDate today) {
    this.publisher = publisher;
    this.key = key;
    this.today = today;
  }

  static SignedBy sign(Path jar, String publisher, PrivateKey key) throws IOException {
    SignedBy signature =
        SignedBy.sign(
            publisher,
            key,
            SignedBy.JAR,
            PluginFile.read(jar).sha512().getBytes(StandardCharsets.US_ASCII));
    signature.write(jar);
    return signature;
  }

  /**
   * The catalogue with a jar more, which is copied beside it and signed.
   *
   * @throws PluginRefused when another publisher has its id, or another jar its version
   */
  Catalog add(Catalog catalog, Path directory, Path jar) throws IOException {
    Files.createDirectories(directory);
    PluginFile file = PluginFile.read(jar);
    Path copy = directory.resolve(file.fileName());
    if (!copy.toAbsolutePath().equals(jar.toAbsolutePath())) {
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Path unpacked = Files.createTempFile("plugin", ".jar");
    try {
      PluginManifest manifest = file.unpack(unpacked);
      Listing listing = Listing.of(jar);
      List<JsonNode> schemas = new ArrayList<>();
      for (String schema : Conformance.schemas(jar)) {
        schemas.add(Json.MAPPER.readTree(schema));
      }
      Catalog.Version version =
          new Catalog.Version(
              manifest.version(),
              file.fileName(),
              file.sha512(),
              sign(copy, publisher, key).signature(),
              manifest.requires(),
              today,
              manifest.capabilities(),
              manifest.hosts(),
              schemas);
      return with(catalog, manifest, listing, version);
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private Catalog with(
      Catalog catalog, PluginManifest manifest, Listing listing, Catalog.Version version) {
    List<Catalog.Version> versions = new ArrayList<>(List.of(version));
    catalog.entry(manifest.id()).ifPresent(entry -> versions.addAll(kept(entry, version)));
    versions.sort(Comparator.comparing(Catalog.Version::version, Versions.ORDER.reversed()));
    List<Catalog.Entry> entries = new ArrayList<>(catalog.plugins());
    entries.removeIf(entry -> entry.id().equals(manifest.id()));
    entries.add(
        new Catalog.Entry(
            manifest.id(),
            listing.name(),
            listing.description(),
            publisher,
            listing.tags(),
            versions));
    entries.sort(Comparator.comparing(Catalog.Entry::id));
    return new Catalog(entries);
  }

  private List<Catalog.Version> kept(Catalog.Entry entry, Catalog.Version added) {
    if (!entry.publisher().equals(publisher)) {
      throw new PluginRefused(
          "the id " + entry.id() + " belongs to the publisher " + entry.publisher());
    }
    boolean taken =
        entry
            .version(added.version())
            .filter(version -> !version.sha512().equals(added.sha512()))
            .isPresent();
    if (taken) {
      throw new PluginRefused(
          entry.id()
              + " "
              + added.version()
              + " was published: give a change a version of its own");
    }
    return entry.versions().stream()
        .filter(version -> !version.version().equals(added.version()))
        .toList();
  }

  /** Writes the catalogue and signs it as a whole. */
  void write(Catalog catalog, Path directory) throws IOException {
    catalog.write(directory);
    Path file = directory.resolve(Catalog.FILE);
    SignedBy.sign(publisher, key, SignedBy.CATALOG, Files.readAllBytes(file)).write(file);
  }
}
