package io.bookingchat.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Texts written for this project, with what they mean, and how many of them are understood. */
final class OwnCases {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OwnCases() {}

  /**
   * The share of the cases of each language that are right, in percent.
   *
   * @param engine as on the command line
   * @param right whether the answer fits the case
   */
  static Map<String, Double> right(
      String engine, String name, Path folder, BiPredicate<JsonNode, JsonNode> right)
      throws IOException {
    Path cases = folder.resolve(name);
    Path answers = folder.resolve("answers-" + name);
    try (InputStream in = OwnCases.class.getResourceAsStream("/own/" + name)) {
      Files.write(cases, in.readAllBytes());
    }
    assertThat(
            Bench.run(List.of("replay", engine, cases.toString(), answers.toString()), System.err))
        .isEqualTo(Bench.DONE);
    Map<String, JsonNode> byId = new HashMap<>();
    lines(answers).forEach(answer -> byId.put(answer.path("id").asText(), answer));
    Map<String, int[]> counts = new TreeMap<>();
    for (JsonNode asked : lines(cases)) {
      int[] count = counts.computeIfAbsent(asked.path("lang").asText(), lang -> new int[2]);
      count[0]++;
      if (right.test(asked, byId.get(asked.path("id").asText()))) {
        count[1]++;
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((lang, count) -> shares.put(lang, 100.0 * count[1] / count[0]));
    return shares;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
