package io.bookingchat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
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
            .isGreaterThanOrEqualTo(SharedCases.floor("dates." + language + "." + measure));
      }
    }
  }

  @Test
  void textsWithoutATimeGiveNone() throws Exception {
    Path cases = SharedCases.folder("language");
    JsonNode totals = score(cases, "--negatives", cases.resolve("negatives.visible.jsonl"));

    JsonNode total = totals.path("ALL negatives");
    assertThat(100.0 * total.path("ok").asInt() / total.path("n").asInt())
        .isGreaterThanOrEqualTo(SharedCases.floor("dates.negatives"));
  }

  private JsonNode score(Path scripts, String kind, Path cases) throws Exception {
    Path answers = folder.resolve("answers.jsonl");
    Path totals = folder.resolve("totals.json");
    assertThat(
            Bench.run(List.of("replay", "dates", cases.toString(), answers.toString()), System.err))
        .isEqualTo(Bench.DONE);
    return SharedCases.score(
        scripts.resolve("score_dates.py"),
        totals,
        List.of(
            kind, cases.toString(), "--output", answers.toString(), "--json", totals.toString()));
  }
}
