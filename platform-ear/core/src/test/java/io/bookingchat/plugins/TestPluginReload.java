package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies.Denial;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come, change and go while they are used (hostile case 41). */
final class TestPluginReload {
  private static final Appointment WANTED = Salon.at("colour", "2026-11-30T10:00");
  private static final String GO_ON = "test.plugins.go-on";

  @TempDir Path directory;
  private Plugins plugins;

  @AfterEach
  void close() {
    System.clearProperty(GO_ON);
    if (plugins != null) {
      plugins.close();
    }
  }

  @Test
  void aCallEndsOnTheVersionItBeganOn() throws Exception {
    ship("1.0.0", waiting("ONE"));
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    CompletableFuture<String> running = CompletableFuture.supplyAsync(this::reason);
    while (System.getProperty(GO_ON) == null) {
      Thread.onSpinWait(); // until the policy has begun
    }
    ship("2.0.0", refusing("TWO"));
    plugins.reload();
    assertThat(reason()).isEqualTo("TWO");
    assertThat(running).isNotDone();
    System.setProperty(GO_ON, "now");
    assertThat(running.get()).isEqualTo("ONE");
  }

  @Test
  void aUseThatBeganGoesOnWithTheOldVersion() throws IOException {
    ship("1.0.0", refusing("ONE"));
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    ship("2.0.0", refusing("TWO"));
    TenantUse use = new TenantUse(TenantFacts.of(Salon.ANDINA), Map.of(), Map.of());
    Optional<Integer> policies =
        plugins.use(
            "partner",
            Optional.empty(),
            plugin -> {
              plugins.reload();
              assertThat(plugins.find("partner", Optional.empty())).get().isNotSameAs(plugin);
              return plugin.policies().of(use).size();
            });
    assertThat(policies).contains(1);
  }

  @Test
  void aPluginThatIsGoneIsGoneAndComesBack() throws IOException {
    Path jar = ship("1.0.0", refusing("ONE"));
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    assertThat(reason()).isEqualTo("ONE");
    byte[] bytes = Files.readAllBytes(jar);
    Files.delete(jar);
    plugins.reload();
    assertThat(reason()).isEqualTo("NOT_INSTALLED");
    Files.write(jar, bytes);
    plugins.reload();
    assertThat(reason()).isEqualTo("ONE");
  }

  @Test
  void anUpdateThatIsRefusedLeavesTheNeighboursAlone() throws IOException {
    ship("1.0.0", refusing("ONE"));
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    InstalledPlugin before = plugins.find("partner", Optional.empty()).orElseThrow();
    PluginJar.reviewing("other", "return null;").write(directory, "other.jar");
    plugins.reload();
    assertThat(plugins.refused()).containsOnlyKeys("other.jar");
    assertThat(plugins.find("partner", Optional.empty())).containsSame(before);
  }

  @Test
  void aWatchActsOnceOnAChangeThatHasComeToRest() {
    String[] now = {"a"};
    AtomicInteger acted = new AtomicInteger();
    DirectoryWatch watch =
        new DirectoryWatch(() -> now[0], acted::incrementAndGet, Duration.ofDays(1));
    watch.look();
    now[0] = "b";
    watch.look();
    now[0] = "c"; // still being copied
    watch.look();
    assertThat(acted).hasValue(0);
    watch.look();
    watch.look();
    assertThat(acted).hasValue(1);
  }

  @Test
  void twoHundredReloadsUnderTrafficLeaveNothingBehind() throws Exception {
    ship("1.0.0", refusing("V0"));
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    PluginPolicies policies = policies();
    AtomicBoolean end = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    Set<String> reasons = new ConcurrentSkipListSet<>();
    List<Thread> visitors = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread visitor =
          new Thread(
              () -> {
                while (!end.get()) {
                  reasons.add(reason(policies));
                  asked.incrementAndGet();
                }
              },
              "visitor-" + i);
      visitors.add(visitor);
      visitor.start();
    }
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    reload(50, loaders); // what is loaded once and for all is loaded by now
    int files = openFiles();
    reload(200, loaders);
    end.set(true);
    for (Thread visitor : visitors) {
      visitor.join();
    }
    assertThat(asked).hasPositiveValue();
    assertThat(reasons).allMatch(reason -> reason.startsWith("V"));
    plugins.close();
    for (Thread thread : threads()) {
      thread.join(10_000); // bounded, should one not end after all
    }
    for (int tries = 0; tries < 50 && alive(loaders) > 2; tries++) {
      System.gc();
    }
    assertThat(alive(loaders)).as("loaders that are still there").isLessThanOrEqualTo(2);
    assertThat(threads()).as("threads that are still there").isEmpty();
    assertThat(openFiles()).as("open files").isLessThanOrEqualTo(files + 5);
  }

  private void reload(int times, List<WeakReference<ClassLoader>> loaders) throws IOException {
    for (int i = 0; i < times; i++) {
      ship(i % 2 == 0 ? "1.0.1" : "1.0.0", refusing("V" + i % 2));
      plugins.reload();
      loaders.add(new WeakReference<>(loader()));
    }
  }

  /** That of the newest. */
  private ClassLoader loader() {
    InstalledPlugin plugin = plugins.find("partner", Optional.empty()).orElseThrow();
    return plugin
        .calls()
        .call("andina", Salon.PATIENT.load(), () -> Thread.currentThread().getContextClassLoader())
        .value();
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("plugin-partner-"))
        .toList();
  }

  private static int openFiles() throws IOException {
    Path open = Path.of("/proc/self/fd"); // elsewhere there is nothing to count
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return (int) files.count();
    }
  }

  private static String refusing(String code) {
    return "return Decision.refuse(\"" + code + "\", Map.of());";
  }

  /** Begins, waits until it is told to go on, and needs a class then that was not loaded before. */
  private static String waiting(String code) {
    return "System.setProperty(\""
        + GO_ON
        + "\", \"begun\");"
        + "while (!\"now\".equals(System.getProperty(\""
        + GO_ON
        + "\"))) {}"
        + "class Late { String code() { return \""
        + code
        + "\"; } }"
        + "return Decision.refuse(new Late().code(), Map.of());";
  }

  private Path ship(String version, String review) throws IOException {
    return PluginJar.reviewing("partner", review)
        .with("Plugin-Version", version)
        .list(directory, "partner.jar");
  }

  private PluginPolicies policies() {
    return Salon.policies(
        plugins, new Salon.Bindings().with(Salon.ANDINA, Salon.bound("partner", Map.of())));
  }

  private String reason() {
    return reason(policies());
  }

  private static String reason(PluginPolicies policies) {
    return policies
        .review(Salon.ANDINA, WANTED, Optional.empty())
        .map(Denial::reason)
        .orElse("PLUGIN:partner:ALLOWED")
        .replace("PLUGIN:partner:", "");
  }
}
