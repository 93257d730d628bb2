package io.bookingchat.plugins;

import io.bookingchat.catalog.PluginFile;
import io.bookingchat.catalog.PluginManifest;
import io.bookingchat.catalog.PluginRefused;
import io.bookingchat.catalog.Publisher;
import io.bookingchat.catalog.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory of jars, each with its signature: says which may be loaded, and why not the others.
 */
final class PluginDirectory {
  private static final System.Logger LOG = System.getLogger(PluginDirectory.class.getName());

  private final Optional<Path> directory;
  private final Path copies;
  private int copied;

  PluginDirectory(Optional<Path> directory) {
    this.directory = directory;
    try {
      this.copies = Files.createTempDirectory("booking-chat-plugins");
    } catch (IOException e) {
      throw new UncheckedIOException("No place for the copies of plugins", e);
    }
  }

  /**
   * What is there.
   *
   * @param refused why jars may not be loaded, by file name
   */
  record Found(List<VerifiedJar> jars, Map<String, String> refused) {}

  /**
   * Verifies every jar.
   *
   * @param loaded those that are loaded, whose copies are not to be touched
   */
  Found look(Trust trust, LocalDate today, List<VerifiedJar> loaded) {
    Map<String, String> refused = new TreeMap<>();
    List<VerifiedJar> verified = new ArrayList<>();
    for (Path jar : jars(refused)) {
      String fileName = String.valueOf(jar.getFileName());
      try {
        verified.add(verify(jar, trust, today, loaded));
      } catch (PluginRefused e) {
        refused.put(fileName, e.getMessage());
      } catch (IOException e) {
        refused.put(fileName, "it cannot be read: " + e.getMessage());
      }
    }
    return new Found(withoutRivals(verified, refused), refused);
  }

  private List<Path> jars(Map<String, String> refused) {
    if (directory.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory.get())) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      refused.put(directory.get().toString(), e.toString()); // the server runs without
      return List.of();
    }
  }

  private VerifiedJar verify(Path jar, Trust trust, LocalDate today, List<VerifiedJar> loaded)
      throws IOException {
    PluginFile file = PluginFile.read(jar);
    Optional<Publisher> signer = trust.signer(jar, file, today);
    Optional<VerifiedJar> known =
        loaded.stream()
            .filter(each -> each.sha512().equals(file.sha512()))
            .filter(each -> each.fileName().equals(file.fileName()))
            .filter(each -> each.publisher().equals(signer))
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    Path copy = copies.resolve(file.sha512() + "-" + copied++ + ".jar");
    try {
      PluginManifest manifest = file.unpack(copy);
      return new VerifiedJar(file.fileName(), file.sha512(), copy, manifest, signer);
    } catch (PluginRefused | IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /**
   * Only jars whose claim to their id is undisputed: one publisher for an id, one jar for a
   * version. Where there are several, none is loaded, for nobody can tell which is the right one.
   */
  private static List<VerifiedJar> withoutRivals(
      List<VerifiedJar> jars, Map<String, String> refused) {
    Map<VerifiedJar, VerifiedJar> rivals = new HashMap<>();
    for (VerifiedJar jar : jars) {
      jars.stream()
          .filter(other -> rival(jar, other))
          .findFirst()
          .ifPresent(other -> rivals.put(jar, other));
    }
    rivals.forEach(
        (jar, rival) ->
            refused.put(
                jar.fileName(),
                "it claims the plugin id "
                    + jar.manifest().id()
                    + " and so does "
                    + rival.fileName()));
    return jars.stream().filter(jar -> !rivals.containsKey(jar)).toList();
  }

  private static boolean rival(VerifiedJar jar, VerifiedJar other) {
    PluginManifest mine = jar.manifest();
    PluginManifest theirs = other.manifest();
    return !jar.fileName().equals(other.fileName())
        && mine.id().equals(theirs.id())
        && (mine.version().equals(theirs.version()) || !jar.owner().equals(other.owner()));
  }

  /** Changes whenever a file of the directory does. */
  String fingerprint() {
    if (directory.isEmpty()) {
      return "";
    }
    try (Stream<Path> files = Files.list(directory.get())) {
      return files.sorted().map(PluginDirectory::fingerprint).collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException e) {
      return "unreadable"; // told when it is read for its jars
    }
  }

  private static String fingerprint(Path file) {
    try {
      return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return file.getFileName() + " is gone"; // just now: the next look sees it
    }
  }

  /** A copy is needed no more. */
  static void forget(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A copy of a plugin stays: {0}", copy);
    }
  }

  void close() {
    try (Stream<Path> files = Files.list(copies)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(copies);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Copies of plugins stay in {0}", copies);
    }
  }
}
