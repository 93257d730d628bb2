package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.catalog.PluginRefused;
import io.bookingchat.catalog.Publishers;
import io.bookingchat.catalog.Trust;
import io.bookingchat.catalog.Versions;
import io.bookingchat.tenancy.RealTime;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pf4j.PluginRuntimeException;

/**
 * The plugins of this server: what its directory holds, also while it changes. What cannot be
 * verified or does not work is left out, with the reason in the log; tenants that turned such a
 * plugin on are refused bookings until it is back (see {@link PluginPolicies}).
 *
 * <p>Requests read a list that never changes; one change at a time puts another in its place. A
 * version that goes stays loaded until the last call that began on it has ended.
 */
@Component
public final class Plugins {
  private static final System.Logger LOG = System.getLogger(Plugins.class.getName());

  private final PluginDirectory directory;
  private final Supplier<Trust> trust;
  private final Deadlines deadlines;
  private final Clock clock;
  private final Optional<DirectoryWatch> watch;
  private volatile List<InstalledPlugin> installed = List.of();
  private volatile Map<String, String> refused = Map.of();

  /**
   * Loads what the directory holds.
   *
   * @param directory jars with their signatures; empty: no plugins
   * @param publishers the file of those who may sign; empty: nobody
   * @param mode {@code dev} also loads jars that are not signed
   * @param watchSeconds how often to look for changes; 0: never
   */
  @Inject
  public Plugins(
      @ConfigProperty(name = "bookingchat.plugins.dir") Optional<String> directory,
      @ConfigProperty(name = "bookingchat.plugins.publishers") Optional<String> publishers,
      @ConfigProperty(name = "bookingchat.plugins.watch-seconds", defaultValue = "3")
          int watchSeconds,
      @ConfigProperty(name = "bookingchat.mode", defaultValue = "production") String mode,
      @RealTime Clock clock) {
    this(
        directory.map(Path::of),
        () -> trust(publishers.map(Path::of), mode.equals("dev")),
        Deadlines.STANDARD,
        clock,
        directory.filter(any -> watchSeconds > 0).map(any -> Duration.ofSeconds(watchSeconds)));
  }

  Plugins(
      Optional<Path> directory,
      Supplier<Trust> trust,
      Deadlines deadlines,
      Clock clock,
      Optional<Duration> watch) {
    this.directory = new PluginDirectory(directory);
    this.trust = trust;
    this.deadlines = deadlines;
    this.clock = clock;
    reload();
    this.watch =
        watch.map(every -> new DirectoryWatch(this.directory::fingerprint, this::reload, every));
  }

  private static Trust trust(Optional<Path> publishers, boolean development) {
    try {
      return new Trust(publishers.map(Publishers::read).orElse(Publishers.NONE), development);
    } catch (PluginRefused e) {
      LOG.log(System.Logger.Level.ERROR, "No publisher is accepted: {0}", e.getMessage());
      return new Trust(Publishers.NONE, development);
    }
  }

  void start(@Observes Startup event) {
    watch.ifPresent(DirectoryWatch::start); // and jars are read now, not in a visitor's request
  }

  /** Loads what is new in the directory and unloads what is gone from it. */
  public synchronized void reload() {
    PluginDirectory.Found found =
        directory.look(
            trust.get(),
            LocalDate.now(clock),
            installed.stream().map(InstalledPlugin::jar).toList());
    Map<String, String> left = new TreeMap<>(found.refused());
    List<InstalledPlugin> next = new ArrayList<>();
    for (VerifiedJar jar : found.jars()) {
      installed.stream()
          .filter(plugin -> plugin.jar().equals(jar))
          .findFirst()
          .or(() -> load(jar, left))
          .ifPresent(next::add);
    }
    List<InstalledPlugin> gone =
        installed.stream().filter(plugin -> !next.contains(plugin)).toList();
    tell(left);
    refused = Map.copyOf(left);
    installed = List.copyOf(next);
    for (InstalledPlugin plugin : gone) {
      LOG.log(System.Logger.Level.INFO, "Plugin {0} unloaded", plugin);
      plugin.close();
    }
  }

  private Optional<InstalledPlugin> load(VerifiedJar jar, Map<String, String> left) {
    try {
      InstalledPlugin plugin = InstalledPlugin.load(jar, deadlines);
      LOG.log(
          System.Logger.Level.INFO,
          "Plugin {0} of {1} loaded from {2}",
          plugin,
          jar.owner(),
          jar.fileName());
      return Optional.of(plugin);
    } catch (PluginRefused | PluginRuntimeException e) {
      PluginDirectory.forget(jar.copy());
      left.put(jar.fileName(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Each reason once, and not at each look. */
  private void tell(Map<String, String> left) {
    left.forEach(
        (fileName, reason) -> {
          if (!reason.equals(refused.get(fileName))) {
            LOG.log(System.Logger.Level.ERROR, "Plugin jar {0} not loaded: {1}", fileName, reason);
          }
        });
  }

  /** Why jars of the directory were left out, by file name. */
  public Map<String, String> refused() {
    return refused;
  }

  /** What is loaded. */
  List<InstalledPlugin> installed() {
    return installed;
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
    watch.ifPresent(DirectoryWatch::close);
    List<InstalledPlugin> last = installed;
    installed = List.of();
    last.forEach(InstalledPlugin::close);
    directory.close();
  }
}
