package io.bookingchat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The recorded cases, which live beside the repository and not in it, the programs that score
 * answers to them, and the least that these must say.
 */
public final class SharedCases {
  private static final Path REPOSITORY = repository();

  private SharedCases() {}

  /**
   * A folder of cases. Where there is none the test is skipped, and says so where people look: in
   * the build's own output.
   */
  public static Path folder(String name) {
    Path folder = REPOSITORY.resolveSibling("shared").resolve("eval").resolve(name);
    if (!Files.isDirectory(folder)) {
      throw skipped("there are no recorded cases in " + folder);
    }
    return folder;
  }

  /**
   * Runs one of their Python programs, which has to end well.
   *
   * @param report where it writes what it found, as JSON; what it prints lies beside it
   * @param arguments of the program, the one that names the report among them
   * @return the report
   */
  public static JsonNode score(Path program, Path report, List<String> arguments)
      throws IOException, InterruptedException {
    Path printed = report.resolveSibling(report.getFileName() + ".txt");
    List<String> command = new ArrayList<>(List.of("python3", program.toString()));
    command.addAll(arguments);
    Process running;
    try {
      running =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
    } catch (IOException e) {
      // it is somebody else's program: without Python there is nothing to compare with
      throw skipped(program.getFileName() + " needs python3");
    }
    try {
      assertThat(running.waitFor()).as(() -> read(printed)).isZero();
    } finally {
      running.destroy(); // where the test was interrupted
    }
    return new ObjectMapper().readTree(report.toFile());
  }

  /** What a figure must be at least, out of {@code floors.properties}. */
  public static double floor(String name) throws IOException {
    Properties floors = new Properties();
    try (Reader in =
        Files.newBufferedReader(REPOSITORY.resolve("platform-ear/bench/floors.properties"))) {
      floors.load(in);
    }
    return Double.parseDouble(floors.getProperty(name));
  }

  private static RuntimeException skipped(String reason) {
    System.err.println("SKIPPED: " + reason);
    assumeTrue(false, reason);
    return new IllegalStateException(reason);
  }

  private static String read(Path printed) {
    try {
      return Files.readString(printed);
    } catch (IOException e) {
      return "what it printed cannot be read: " + e; // only the words of a failure are lost
    }
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("platform-ear"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
