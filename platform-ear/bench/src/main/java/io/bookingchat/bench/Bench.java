package io.bookingchat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code java -jar bench.jar replay scheduling|dates|utterances IN OUT}, or {@code jmh} and what
 * JMH's own command line takes.
 */
public final class Bench {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private static final String USAGE =
      "usage: java -jar bench.jar replay scheduling|dates|utterances IN OUT\n"
          + "       java -jar bench.jar jmh [REGEX] [OPTIONS]";

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    System.exit(run(List.of(arguments), System.err));
  }

  /** Runs a command line and returns its exit status; what went wrong is said on {@code errors}. */
  static int run(List<String> arguments, PrintStream errors) {
    if (arguments.size() != 4 || !arguments.get(0).equals("replay")) {
      errors.println(USAGE);
      return MISUSED;
    }
    Engine engine;
    switch (arguments.get(1)) {
      case "scheduling" -> engine = new SchedulingEngine();
      case "dates" -> engine = new DatesEngine();
      case "utterances" -> engine = new UtterancesEngine();
      default -> {
        errors.println(USAGE);
        return MISUSED;
      }
    }
    try {
      Replay.run(engine, Path.of(arguments.get(2)), Path.of(arguments.get(3)));
      return DONE;
    } catch (CannotAnswer | IOException | UncheckedIOException | InvalidPathException e) {
      // said in one line: a stack trace would not help whoever wrote the case
      errors.println(e instanceof CannotAnswer ? e.getMessage() : e.toString());
      return FAILED;
    }
  }
}
