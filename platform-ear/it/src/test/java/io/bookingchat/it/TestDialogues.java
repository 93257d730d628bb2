package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bookingchat.bench.SharedCases;
import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Simulated visitors with recorded goals talk to the running product until they have what they
 * want. A sample of the English ones, for they are many; all of the others.
 */
final class TestDialogues {
  /** Of the English goals one in so many is played. */
  private static final int ENGLISH_ONE_IN = 5;

  /** Turns of a visitor that a conversation may take on average. */
  private static final double MOST_TURNS = 8;

  @Test
  void visitorsGetWhatTheyCameFor() throws Exception {
    Path shared = SharedCases.folder("language");
    Path dialogues = shared.resolve("dialogues.visible.jsonl");
    Path report = Path.of("target", "dialogues.json").toAbsolutePath();

    JsonNode scores;
    // its own: the visitors' clocks are not those of the other tests
    try (DemoStack stack = Stack.start("dialogues")) {
      scores =
          SharedCases.score(
              shared.resolve("simulate.py"),
              report,
              List.of(
                  "--data",
                  dialogues.toString(),
                  "--ids",
                  String.join(",", sample(dialogues)),
                  "--url",
                  stack.url().toString(),
                  "--set-clock",
                  "--quiet",
                  "--out",
                  report.toString()));
    }

    assertThat(scores.at("/overall/violations"))
        .as("what nobody agreed to, or no client expects")
        .isEmpty();
    assertThat(scores.at("/overall/meanUserTurns").asDouble()).isLessThanOrEqualTo(MOST_TURNS);
    holds("dialogues.all", scores.path("overall"));
    for (String kind : List.of("language", "source")) {
      assertThat(scores.path(kind + "s")).isNotEmpty();
      for (Map.Entry<String, JsonNode> each : scores.path(kind + "s").properties()) {
        holds("dialogues." + kind + "." + each.getKey(), each.getValue());
      }
    }
  }

  private static void holds(String floor, JsonNode scores) throws IOException {
    assertThat(100 * scores.path("rate").asDouble())
        .as(floor)
        .isGreaterThanOrEqualTo(SharedCases.floor(floor));
  }

  private static List<String> sample(Path dialogues) throws IOException {
    List<String> sample = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    for (String line : Files.readAllLines(dialogues)) {
      JsonNode dialogue = new ObjectMapper().readTree(line);
      int before = met.merge(dialogue.path("source").asText(), 1, Integer::sum) - 1;
      if (!dialogue.path("lang").asText().equals("en") || before % ENGLISH_ONE_IN == 0) {
        sample.add(dialogue.path("id").asText());
      }
    }
    return sample;
  }
}
