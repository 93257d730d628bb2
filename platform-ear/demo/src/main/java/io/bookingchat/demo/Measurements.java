package io.bookingchat.demo;

import io.bookingchat.dynamodblocal.DynamoDbLocal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code mvn -Pmeasure}: how long the server that ships takes from nothing to its first answer, and
 * how large it and the widget are. It leaves the distribution in {@code target}.
 */
public final class Measurements {
  private static final List<String> READY = List.of("/widget/chat-widget.js");
  private static final int STARTS = 3;

  private Measurements() {}

  /** Measures, with the system properties {@code bookingchat.root} and {@code http.port}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("bookingchat.root", ".")).toAbsolutePath().normalize();
    int port = Integer.getInteger("http.port", 9080);
    Ports.requireFree(port);
    DemoStack.Build build = DemoStack.Build.below(root);
    Path target = root.resolve("platform-ear/demo/target");
    Path user = target.resolve("measured");
    ServerDirectory.lay(user, build);
    try (DynamoDbLocal database = DynamoDbLocal.start(Optional.empty())) {
      for (int start = 1; start <= STARTS; start++) {
        print("start " + start + " to first answer", seconds(started(build, user, port, database)));
      }
    }
    // laid anew: a server that has run holds keys and unpacked archives of its own
    Path fresh = target.resolve("packed");
    ServerDirectory.lay(fresh, build);
    print("distribution", megabytes(packed(build, fresh, target.resolve("booking-chat.zip"))));
    Path widget = root.resolve("widget/dist");
    print("chat-widget.js, brotli", Files.size(widget.resolve("chat-widget.js.br")) + " bytes");
    print("app/chat.js, brotli", Files.size(widget.resolve("app/chat.js.br")) + " bytes");
  }

  private static Duration started(
      DemoStack.Build build, Path user, int port, DynamoDbLocal database)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (LibertyServer server =
        LibertyServer.start(
            build.serverHome(), user, port, settings(database.endpoint()), secrets())) {
      server.awaitReady(READY);
      return Duration.ofNanos(System.nanoTime() - begin);
    }
  }

  private static Map<String, String> settings(URI database) {
    return Map.of("bookingchat.dynamodb.endpoint", database.toString());
  }

  private static Map<String, String> secrets() {
    return Map.of(
        "BOOKINGCHAT_SECRET", "of a measurement, which nobody visits", "KEYSTORE_PASSWORD", "none");
  }

  /** Packs what the server needs and nothing else, as it is shipped. */
  private static Path packed(DemoStack.Build build, Path user, Path archive)
      throws IOException, InterruptedException {
    ProcessBuilder pack =
        new ProcessBuilder(
            build.serverHome().resolve("bin/server").toString(),
            "package",
            "bookingchat",
            "--include=minify",
            "--archive=" + archive);
    pack.environment().put("JAVA_HOME", System.getProperty("java.home"));
    pack.environment().put("WLP_USER_DIR", user.toString());
    pack.environment().putAll(secrets());
    Process process =
        pack.redirectErrorStream(true).redirectOutput(user.resolve("pack.log").toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("The server cannot be packed; see " + user + "/pack.log.");
    }
    return archive;
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
  }

  private static String megabytes(Path file) throws IOException {
    return String.format(Locale.ROOT, "%.0f MB", Files.size(file) / 1e6);
  }

  private static void print(String what, String value) {
    System.out.printf(Locale.ROOT, "%-28s %s%n", what, value);
  }
}
