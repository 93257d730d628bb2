package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.catalog.Catalog;
import io.bookingchat.catalog.SignedBy;
import io.bookingchat.catalog.Versions;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts plugins of the catalogue on this server, and takes them off again. */
@Component
public final class PluginInstallation {
  /** What a jar's name ends with that was taken off. */
  private static final String OFF = ".off";

  private final Plugins plugins;
  private final PluginCatalog catalog;
  private final Optional<Path> directory;

  @Inject
  public PluginInstallation(
      Plugins plugins,
      PluginCatalog catalog,
      @ConfigProperty(name = "bookingchat.plugins.dir") Optional<String> directory) {
    this.plugins = plugins;
    this.catalog = catalog;
    this.directory = directory.map(Path::of);
  }

  /**
   * Installs a version of the catalogue; one that is installed already is left as it is.
   *
   * @return the installed versions, newest first
   * @throws Refusal NOT_FOUND when the catalogue has no such version; POLICY with reason {@code
   *     PLUGIN_REFUSED} and why it was not loaded
   */
  public synchronized List<String> install(String pluginId, String version) {
    Catalog.Version wanted =
        catalog
            .read()
            .entry(pluginId)
            .flatMap(entry -> entry.version(version))
            .orElseThrow(() -> Refusal.notFound("plugin"));
    if (!installed(pluginId).contains(version)) {
      Path jar = root().resolve(wanted.sha512() + ".jar");
      put(catalog.file(wanted.file()).orElseThrow(() -> Refusal.notFound("plugin")), jar);
      plugins.reload();
      if (!installed(pluginId).contains(version)) {
        String reason =
            plugins.refused().getOrDefault(String.valueOf(jar.getFileName()), "it is not loaded");
        off(jar);
        plugins.reload();
        throw Refusal.policy("PLUGIN_REFUSED", reason);
      }
    }
    return installed(pluginId);
  }

  /**
   * Takes the newest version of a plugin off, so that who wants the newest gets the one before.
   *
   * @return the installed versions, newest first
   * @throws Refusal NOT_FOUND when it is not installed; CONFLICT when there is no version before
   */
  public synchronized List<String> rollback(String pluginId) {
    List<InstalledPlugin> versions =
        plugins.installed().stream()
            .filter(plugin -> plugin.manifest().id().equals(pluginId))
            .sorted(
                Comparator.comparing(
                    (InstalledPlugin plugin) -> plugin.manifest().version(),
                    Versions.ORDER.reversed()))
            .toList();
    if (versions.isEmpty()) {
      throw Refusal.notFound("plugin");
    }
    if (versions.size() == 1) {
      throw Refusal.of(ErrorCode.CONFLICT, "There is no version before this one.");
    }
    off(root().resolve(versions.get(0).jar().fileName()));
    plugins.reload();
    return installed(pluginId);
  }

  private List<String> installed(String pluginId) {
    return plugins.installed().stream()
        .map(InstalledPlugin::manifest)
        .filter(manifest -> manifest.id().equals(pluginId))
        .map(manifest -> manifest.version())
        .sorted(Versions.ORDER.reversed())
        .toList();
  }

  private Path root() {
    return directory.orElseThrow(
        () -> Refusal.of(ErrorCode.CONFLICT, "This server has no directory of plugins."));
  }

  private static void put(Path from, Path jar) {
    try {
      Files.copy(SignedBy.file(from), SignedBy.file(jar), StandardCopyOption.REPLACE_EXISTING);
      Path part = jar.resolveSibling(jar.getFileName() + ".part");
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Refusal.of(ErrorCode.UNAVAILABLE, "The plugin could not be copied. Try again.");
    }
  }

  private static void off(Path jar) {
    try {
      Files.move(
          jar, jar.resolveSibling(jar.getFileName() + OFF), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Refusal.of(ErrorCode.UNAVAILABLE, "The plugin could not be taken off. Try again.");
    }
  }
}
