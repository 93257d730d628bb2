package io.bookingchat.dynamodblocal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running DynamoDB Local on 127.0.0.1, without telemetry, one database for every credential and
 * region. It ends with {@link #close}, and by itself when this process dies.
 */
public final class DynamoDbLocal implements AutoCloseable {
  private static final int LAST_LINES = 40;
  private static final int SECONDS_TO_STOP = 20;

  private final Process process;
  private final int port;
  private final Path log;

  private DynamoDbLocal(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts one on a free port. See {@link #start(int, Optional)}. */
  public static DynamoDbLocal start(Optional<Path> data) {
    return start(0, data);
  }

  /**
   * Starts one and waits until it listens.
   *
   * @param port 0 for a free one
   * @param data the directory that keeps its data, made when absent; empty: in memory
   * @throws IllegalStateException when it does not start; the message ends with its log
   */
  public static DynamoDbLocal start(int port, Optional<Path> data) {
    try {
      Path log;
      if (data.isPresent()) {
        log = Files.createDirectories(data.get()).resolve("dynamodb-local.log");
      } else {
        log = Files.createTempFile("dynamodb-local-", ".log");
        log.toFile().deleteOnExit();
      }
      Process process =
          new ProcessBuilder(Emulator.find().command(port, data))
              .redirectError(log.toFile())
              .start();
      return new DynamoDbLocal(process, readyPort(process, log), log);
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local cannot be started", e);
    }
  }

  private static int readyPort(Process process, Path log) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine(); // ends, with null, when the process does
    if (line != null && line.startsWith(EmulatorProcess.READY)) {
      return Integer.parseInt(line.substring(EmulatorProcess.READY.length()));
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "DynamoDB Local did not start; its log " + log + " ends with:\n" + end(log));
  }

  private static String end(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  public int port() {
    return port;
  }

  /** Where a client sends its requests. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What the emulator had to say. */
  public Path log() {
    return log;
  }

  /** Waits until it ends, however that comes about, and gives its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  /** Stops it and waits until it has stopped; its port is free and its files are closed then. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close(); // the child ends when its standard input does
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly(); // a broken pipe: it is gone or as good as gone
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
