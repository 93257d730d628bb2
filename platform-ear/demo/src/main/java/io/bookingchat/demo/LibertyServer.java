package io.bookingchat.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The application server as a child process. Its output goes to a file. */
public final class LibertyServer implements AutoCloseable {
  private static final String NAME = "bookingchat";
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final long SECONDS_TO_STOP = 30;
  private static final long POLL_MILLIS = 300;
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
   * @param settings configuration, kept in a file of the server directory
   * @param secrets configuration that must not be written down, as environment
   */
  public static LibertyServer start(
      Path home,
      Path userDirectory,
      int port,
      Map<String, String> settings,
      Map<String, String> secrets)
      throws IOException {
    Path server = userDirectory.resolve("servers").resolve(NAME);
    Path log = Files.createDirectories(server.resolve("logs")).resolve("console.log");
    write(settings, server.resolve("bootstrap.properties"));
    // the script replaces itself by the server, so the process is the server
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("bin/server").toString(), "run", NAME)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("WLP_USER_DIR", userDirectory.toString());
    builder.environment().put("HTTP_PORT", Integer.toString(port));
    builder.environment().putAll(secrets);
    return new LibertyServer(builder.start(), log, port);
  }

  /** Adds them to those that every server has. */
  private static void write(Map<String, String> settings, Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        properties.load(reader);
      }
    }
    properties.putAll(settings);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      properties.store(writer, null);
    }
  }

  /**
   * Waits until every one of these paths is answered with 200.
   *
   * @throws IllegalStateException when the server ends or takes too long; its log's end is in it
   */
  public void awaitReady(List<String> paths) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    for (String path : paths) {
      while (!answers(path)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "The server did not come up; its log " + log + " ends with:\n" + endOfLog());
        }
        process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
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

  /** Where it answers. */
  public URI url() {
    return URI.create("http://localhost:" + port);
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
