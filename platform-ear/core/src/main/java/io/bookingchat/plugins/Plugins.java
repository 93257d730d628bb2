package io.bookingchat.plugins;

import io.bookingchat.Component;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The plugins of this server, loaded when it starts. What cannot be verified or does not work is
 * left out, with the reason in the log; the server starts all the same, and tenants that turned
 * such a plugin on are refused bookings until it is back (see {@link PluginPolicies}).
 */
@Component
public final class Plugins {
  private final PluginDirectory directory;
  private final List<InstalledPlugin> installed;

  /**
   * Loads what the directory holds.
   *
   * @param directory jars with their {@code catalog.sha512}; empty: no plugins
   * @param mode {@code dev} also loads jars that are not listed
   */
  @Inject
  public Plugins(
      @ConfigProperty(name = "bookingchat.plugins.dir") Optional<String> directory,
      @ConfigProperty(name = "bookingchat.mode", defaultValue = "production") String mode) {
    this(directory.map(Path::of), mode.equals("dev"), Deadlines.STANDARD);
  }

  Plugins(Optional<Path> directory, boolean development, Deadlines deadlines) {
    this.directory = new PluginDirectory(directory, development, deadlines);
    this.installed = this.directory.load();
  }

  void start(@Observes Startup event) {
    // being asked makes the bean: jars are read at the start and not in a visitor's first request
  }

  /** Why jars of the directory were left out, by file name. */
  public Map<String, String> refused() {
    return directory.refused();
  }

  /**
   * Does something with the newest installed version of a plugin within a range, without one the
   * newest at all; it stays loaded meanwhile.
   *
   * @return empty when there is none
   */
  <T> Optional<T> use(String pluginId, Optional<String> range, Function<InstalledPlugin, T> work) {
    while (true) {
      Optional<InstalledPlugin> found = find(pluginId, range);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      InstalledPlugin plugin = found.get();
      if (plugin.acquire()) {
        try {
          return Optional.of(work.apply(plugin));
        } finally {
          plugin.release();
        }
      } // it was just unloaded: there is another now, or none
    }
  }

  /** The newest installed version of a plugin within a range; without one, the newest at all. */
  Optional<InstalledPlugin> find(String pluginId, Optional<String> range) {
    return installed.stream()
        .filter(plugin -> plugin.manifest().id().equals(pluginId))
        .filter(plugin -> range.map(wanted -> within(plugin, wanted)).orElse(true))
        .max(Comparator.comparing(plugin -> plugin.manifest().version(), Versions.ORDER));
  }

  private static boolean within(InstalledPlugin plugin, String range) {
    try {
      return Versions.within(plugin.manifest().version(), range);
    } catch (PluginRefused malformed) {
      return false; // a binding that names no version gets none
    }
  }

  @PreDestroy
  void close() {
    installed.forEach(InstalledPlugin::close);
    directory.close();
  }
}
