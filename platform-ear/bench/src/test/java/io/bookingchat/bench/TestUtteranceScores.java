package io.bookingchat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded turns are understood at least as well as {@code floors.properties} demands. */
final class TestUtteranceScores {
  @TempDir private Path folder;

  @Test
  void turnsAreUnderstoodAtLeastAsWellAsBefore() throws Exception {
    Path shared = SharedCases.folder("language");
    String cases = shared.resolve("utterances.visible.jsonl").toString();
    String answers = folder.resolve("answers.jsonl").toString();
    Path totals = folder.resolve("totals.json");
    assertThat(Bench.run(List.of("replay", "utterances", cases, answers), System.err))
        .isEqualTo(Bench.DONE);

    JsonNode scores =
        SharedCases.score(
            shared.resolve("score_utterances.py"),
            totals,
            List.of("--cases", cases, "--output", answers, "--json", totals.toString()));

    for (String language : List.of("en", "es", "pt")) {
      JsonNode total = scores.path("visible-" + language);
      for (String measure : List.of("strict", "intent")) {
        assertThat(100.0 * total.path(measure).asInt() / total.path("n").asInt())
            .as("%s %s", language, measure)
            .isGreaterThanOrEqualTo(SharedCases.floor("utterances." + language + "." + measure));
      }
    }
  }
}
