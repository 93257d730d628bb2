package io.bookingchat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recorded scheduling case comes out as it should. */
final class TestSchedulingCases {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"visible.jsonl", "visible-generated.jsonl"})
  void everyCaseIsAnsweredAsExpected(String file, @TempDir Path folder) throws Exception {
    Path cases = SharedCases.folder("scheduling").resolve(file);
    Path answers = folder.resolve("answers.jsonl");

    int status =
        Bench.run(
            List.of("replay", "scheduling", cases.toString(), answers.toString()), System.err);

    assertThat(status).isEqualTo(Bench.DONE);
    Map<String, List<String>> starts = new HashMap<>();
    for (String line : Files.readAllLines(answers)) {
      JsonNode answer = JSON.readTree(line);
      starts.put(answer.path("id").asText(), texts(answer.path("starts")));
    }
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(cases)) {
      JsonNode stated = JSON.readTree(line);
      String id = stated.path("id").asText();
      if (!fits(stated.path("expect"), starts.get(id))) {
        wrong.add(id);
      }
    }
    assertThat(starts).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  private static boolean fits(JsonNode expected, List<String> starts) {
    return starts != null
        && (!expected.has("starts") || starts.equals(texts(expected.path("starts"))))
        && (!expected.has("count") || starts.size() == expected.path("count").asInt())
        && starts.containsAll(texts(expected.path("includes")))
        && texts(expected.path("excludes")).stream().noneMatch(starts::contains);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
