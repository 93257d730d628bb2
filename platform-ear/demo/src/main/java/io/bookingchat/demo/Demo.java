package io.bookingchat.demo;

import io.bookingchat.error.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** {@code mvn -Pdemo}: the product in the foreground, until Ctrl-C. */
public final class Demo {
  private Demo() {}

  /**
   * Runs the demo with the system properties {@code http.port}, {@code bookingchat.data} (a
   * directory or {@code memory}), {@code bookingchat.clock} and {@code bookingchat.root}.
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      run();
    } catch (IllegalStateException
        | IllegalArgumentException
        | Refusal
        | UncheckedIOException
        | IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run() throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("bookingchat.root", ".")).toAbsolutePath().normalize();
    Path work = root.resolve("platform-ear/demo/target/server");
    DemoStack stack =
        new DemoStack(
            new DemoStack.Options(port(), data(root), clock(), work, DemoStack.Build.below(root)));
    // before anything is started, so that Ctrl-C at any moment leaves nothing behind
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    stack.start();
    System.out.println("Booking Chat is ready: " + stack.url() + "/demo/");
    stack.await();
  }

  private static int port() {
    String text = System.getProperty("http.port", "9080");
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("-Dhttp.port is a number from 1 to 65535, such as 9080.");
    }
    return Integer.parseInt(text);
  }

  private static Optional<Path> data(Path root) {
    String text = System.getProperty("bookingchat.data", "");
    return switch (text) {
      case "memory" -> Optional.empty();
      case "" -> Optional.of(root.resolve("platform-ear/demo/target/data"));
      default -> Optional.of(Path.of(text).toAbsolutePath());
    };
  }

  private static Optional<String> clock() {
    String text = System.getProperty("bookingchat.clock", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toString());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "-Dbookingchat.clock is a time with its offset, such as 2019-03-01T09:00:00-08:00.", e);
    }
  }
}
