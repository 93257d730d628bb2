package io.bookingchat.demo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application server as a child process. Its output goes to a file. */
final class LibertyServer implements AutoCloseable {
  private static final String NAME = "bookingchat";
  private static final Duration LONGEST_START = Duration.ofSeconds(180);
  private static final long SECONDS_TO_STOP = 30;
  private static final int LAST_LINES = 40;

  private final Process process;
  private final Path log;
  private final int port;

  private LibertyServer(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param home where Open Liberty is unpacked
   * @param userDirectory holds {@code servers/bookingchat} with its configuration and applications
   * @param settings configuration, as system properties
   * @param secrets configuration that must not show in a list of processes, as environment
   */
  static LibertyServer start(
      Path home,
      Path userDirectory,
      int port,
      Map<String, String> settings,
      Map<String, String> secrets)
      throws IOException {
    Path server = userDirectory.resolve("servers").resolve(NAME);
    Path log = Files.createDirectories(server.resolve("logs")).resolve("console.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
    for (String option : Files.readAllLines(server.resolve("jvm.options"))) {
      if (!option.isBlank() && !option.startsWith("#")) {
        command.add(option.strip());
      }
    }
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(home.resolve("bin/tools/ws-server.jar").toString());
    command.add(NAME);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("WLP_USER_DIR", userDirectory.toString());
    builder.environment().put("HTTP_PORT", Integer.toString(port));
    builder.environment().putAll(secrets);
    return new LibertyServer(builder.start(), log, port);
  }

  /**
   * Waits until every one of these paths is answered with 200.
   *
   * @throws IllegalStateException when the server ends or takes too long; its log's end is in it
   */
  void awaitReady(List<String> paths) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    for (String path : paths) {
      while (!answers(path)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "The server did not come up; its log " + log + " ends with:\n" + endOfLog());
        }
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
  }

  private boolean answers(String path) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  private String endOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  /** Waits until it ends by itself. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  Path log() {
    return log;
  }

  /** Ends it at once, as a crash would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
