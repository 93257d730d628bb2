package io.bookingchat.spi.kit;

import io.bookingchat.spi.BookingChatPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with a plugin's jar: its structure and manifest, what its classes are linked to,
 * and how it behaves with the settings that a company might give it. The jar is loaded as the
 * platform loads it, by a loader that shows the JDK and the SPI alone; its code really runs.
 */
public final class Conformance {
  private final Path jar;
  private final Map<String, Object> settings;

  private Conformance(Path jar, Map<String, Object> settings) {
    this.jar = jar;
    this.settings = Map.copyOf(settings);
  }

  /**
   * Checks a jar.
   *
   * @param settings that a company could really have, as JSON reads
   */
  public static Conformance of(Path jar, Map<String, Object> settings) {
    return new Conformance(jar, settings);
  }

  /** What is wrong, one thing a line; empty when nothing is. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>(Structure.problems(jar));
    problems.addAll(Linkage.problems(jar));
    if (!problems.isEmpty()) {
      return problems; // nothing of it is run
    }
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (LoadedJar loaded = LoadedJar.of(jar)) {
      Timed timed = new Timed(loaded.loader(), problems);
      timed
          .call("the entry point", 10_000, loaded::plugin)
          .ifPresent(plugin -> new Behaviour(timed, settings, problems).check(plugin));
    }
    leftThreads(before, problems);
    return List.copyOf(new LinkedHashSet<>(problems));
  }

  /** The JSON Schemas of the settings that the plugin's factories state. */
  public static List<String> schemas(Path jar) throws IOException {
    try (LoadedJar loaded = LoadedJar.of(jar)) {
      BookingChatPlugin plugin = loaded.plugin();
      Set<String> schemas = new LinkedHashSet<>();
      plugin.bookingPolicies().forEach(factory -> schemas.add(factory.settingsSchema()));
      plugin.agentTools().forEach(factory -> schemas.add(factory.settingsSchema()));
      plugin.notificationChannels().forEach(factory -> schemas.add(factory.settingsSchema()));
      return List.copyOf(schemas);
    }
  }

  private static void leftThreads(Set<Thread> before, List<String> problems) {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> !thread.getName().startsWith("conformance-"))
        .filter(Thread::isAlive)
        .filter(thread -> thread.getThreadGroup() == Thread.currentThread().getThreadGroup())
        .forEach(thread -> problems.add("it leaves a thread running: " + thread.getName()));
  }
}
