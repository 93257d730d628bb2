package io.bookingchat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own texts are understood at least as well as {@code floors.properties} demands. */
final class TestOwnCases {
  private static final Set<String> OFF_TOPIC = Set.of("OTHER", "HUMAN", "GREET", "THANKS");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "fourth-"})
  void datesAreReadAtLeastAsWellAsBefore(String set) throws IOException {
    holds(
        set + "dates", OwnCases.right("dates", set + "dates.jsonl", folder, ExpectedTime::isFirst));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fourth-"})
  void textsWithoutATimeGiveNone(String set) throws IOException {
    holds(
        set + "negatives",
        OwnCases.right(
            "dates",
            set + "negatives.jsonl",
            folder,
            (asked, answer) -> answer.path("candidates").isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fourth-"})
  void turnsAreUnderstoodAtLeastAsWellAsBefore(String set) throws IOException {
    holds(
        set + "utterances",
        OwnCases.right("utterances", set + "utterances.jsonl", folder, TestOwnCases::isUnderstood));
  }

  private static void holds(String kind, Map<String, Double> shares) throws IOException {
    assertThat(shares).containsOnlyKeys("en", "es", "pt");
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      String floor = "own." + kind + "." + share.getKey();
      assertThat(share.getValue()).as(floor).isGreaterThanOrEqualTo(SharedCases.floor(floor));
    }
  }

  /** Its intent and every detail, and no detail invented. */
  private static boolean isUnderstood(JsonNode asked, JsonNode answer) {
    JsonNode expected = asked.path("expect");
    JsonNode read = answer.path("candidates").path(0);
    String intent = read.path("intent").asText().replace("INFORM", "BOOK");
    boolean also = false;
    for (JsonNode other : expected.path("intentAlso")) {
      also |= other.asText().equals(intent);
    }
    if (!also && !intent.equals(expected.path("intent").asText())) {
      return false;
    }
    boolean offTopic = OFF_TOPIC.contains(expected.path("intent").asText());
    List<String> details =
        offTopic
            ? List.of("name", "email", "phone")
            : List.of("service", "provider", "name", "email", "phone");
    return details.stream()
        .allMatch(detail -> plain(expected.path(detail)).equals(plain(read.path(detail))));
  }

  /** Accents and case of a name are not compared. */
  private static String plain(JsonNode value) {
    return Normalizer.normalize(value.asText(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
