package io.bookingchat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded texts are read at least as well as {@code floors.properties} demands. */
final class TestDateScores {
  @TempDir private Path folder;

  @Test
  void datesAreReadAtLeastAsWellAsBefore() throws Exception {
    Path cases = SharedCases.folder("language");
    JsonNode totals = score(cases, "--cases", cases.resolve("dates.visible.jsonl"));

    for (String language : List.of("en", "es", "pt")) {
      JsonNode total = totals.path("all " + language);
      for (String measure : List.of("strict", "lenient")) {
        double percent = 100.0 * total.path(measure).asInt() / total.path("n").asInt();
        assertThat(percent)
            .as("%s %s", language, measure)
            .isGreaterThanOrEqualTo(floor("dates." + language + "." + measure));
      }
    }
  }

  @Test
  void textsWithoutATimeGiveNone() throws Exception {
    Path cases = SharedCases.folder("language");
    JsonNode totals = score(cases, "--negatives", cases.resolve("negatives.visible.jsonl"));

    JsonNode total = totals.path("ALL negatives");
    assertThat(100.0 * total.path("ok").asInt() / total.path("n").asInt())
        .isGreaterThanOrEqualTo(floor("dates.negatives"));
  }

  private JsonNode score(Path scripts, String kind, Path cases) throws Exception {
    Path answers = folder.resolve("answers.jsonl");
    Path totals = folder.resolve("totals.json");
    assertThat(
            Bench.run(List.of("replay", "dates", cases.toString(), answers.toString()), System.err))
        .isEqualTo(Bench.DONE);
    Process scorer = start(scripts, kind, cases, answers, totals);
    assertThat(scorer.waitFor()).isZero();
    return new ObjectMapper().readTree(totals.toFile());
  }

  private Process start(Path scripts, String kind, Path cases, Path answers, Path totals) {
    try {
      return new ProcessBuilder(
              "python3",
              scripts.resolve("score_dates.py").toString(),
              kind,
              cases.toString(),
              "--output",
              answers.toString(),
              "--json",
              totals.toString())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("report.txt").toFile())
          .start();
    } catch (IOException e) {
      // the scorer is somebody else's program: without Python there is nothing to compare with
      System.err.println("SKIPPED: the scorer needs python3");
      assumeTrue(false, "the scorer needs python3");
      throw new IllegalStateException(e);
    }
  }

  private static double floor(String name) throws IOException {
    Properties floors = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("floors.properties"))) {
      floors.load(in);
    }
    return Double.parseDouble(floors.getProperty(name));
  }
}
