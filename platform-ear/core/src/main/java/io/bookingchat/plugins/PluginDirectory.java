package io.bookingchat.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pf4j.PluginRuntimeException;

/** A directory of jars: loads those that may be, and remembers why the others may not. */
final class PluginDirectory {
  private static final System.Logger LOG = System.getLogger(PluginDirectory.class.getName());

  private final Optional<Path> directory;
  private final boolean unlistedToo;
  private final Deadlines deadlines;
  private final Path copies;
  private final Map<String, String> refused = new TreeMap<>();

  PluginDirectory(Optional<Path> directory, boolean unlistedToo, Deadlines deadlines) {
    this.directory = directory;
    this.unlistedToo = unlistedToo;
    this.deadlines = deadlines;
    try {
      this.copies = Files.createTempDirectory("booking-chat-plugins");
    } catch (IOException e) {
      throw new UncheckedIOException("No place for the copies of plugins", e);
    }
  }

  List<InstalledPlugin> load() {
    List<VerifiedJar> verified = directory.map(this::verified).orElse(List.of());
    List<InstalledPlugin> installed = new ArrayList<>();
    for (VerifiedJar jar : verified) {
      try {
        installed.add(InstalledPlugin.load(jar, deadlines));
        LOG.log(
            System.Logger.Level.INFO,
            "Plugin {0} {1} loaded from {2}",
            jar.manifest().id(),
            jar.manifest().version(),
            jar.fileName());
      } catch (PluginRefused | PluginRuntimeException e) {
        refuse(jar.fileName(), e.getMessage());
      }
    }
    return List.copyOf(installed);
  }

  /** Why jars were left out, by file name. */
  Map<String, String> refused() {
    return Map.copyOf(refused);
  }

  private List<VerifiedJar> verified(Path root) {
    try {
      JarVerification verification =
          new JarVerification(ChecksumListing.of(root), unlistedToo, copies);
      List<VerifiedJar> verified = new ArrayList<>();
      for (Path jar : jars(root)) {
        verify(verification, jar).ifPresent(verified::add);
      }
      return withoutRivals(verified);
    } catch (PluginRefused | IOException e) {
      refuse(root.toString(), e.toString()); // nothing of it is loaded; the server runs without
      return List.of();
    }
  }

  private static List<Path> jars(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private Optional<VerifiedJar> verify(JarVerification verification, Path jar) {
    String fileName = String.valueOf(jar.getFileName());
    try {
      return Optional.of(verification.verify(jar));
    } catch (PluginRefused e) {
      refuse(fileName, e.getMessage());
    } catch (IOException e) {
      refuse(fileName, "it cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Only jars whose claim to their id is undisputed: one provider for an id, one jar for a version.
   * Where there are several, none is loaded, for nobody can tell which is the right one.
   */
  private List<VerifiedJar> withoutRivals(List<VerifiedJar> jars) {
    Map<VerifiedJar, VerifiedJar> rivals = new HashMap<>();
    for (VerifiedJar jar : jars) {
      jars.stream()
          .filter(other -> rival(jar, other))
          .findFirst()
          .ifPresent(r -> rivals.put(jar, r));
    }
    rivals.forEach(
        (jar, rival) ->
            refuse(
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
        && (mine.version().equals(theirs.version()) || !mine.provider().equals(theirs.provider()));
  }

  private void refuse(String fileName, String reason) {
    refused.put(fileName, reason);
    LOG.log(System.Logger.Level.ERROR, "Plugin jar {0} not loaded: {1}", fileName, reason);
  }

  void close() {
    try (Stream<Path> files = Files.list(copies)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(copies);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Copies of plugins stay in {0}", copies);
    }
  }
}
