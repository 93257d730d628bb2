package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are refused before anything is executed (hostile case 21), on both APIs. */
@ExtendWith(Stack.class)
final class TestMalformedRequests {
  private static final String START = "startConversation { conversationId }";

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("malformed JSON", "{\"query\":"),
        Arguments.of("empty body", ""),
        Arguments.of("array batch", "[" + query("{ __typename }") + "]"),
        Arguments.of("a number", "5"),
        Arguments.of("no query", "{}"),
        Arguments.of("query of another type", "{\"query\":[1]}"),
        Arguments.of("variables of another type", "{\"query\":\"{a}\",\"variables\":[1]}"),
        Arguments.of("not GraphQL", query("select * from bookings")),
        Arguments.of("unknown field", query("{ passwords }")),
        Arguments.of("depth", query("{" + "a{".repeat(50) + "b" + "}".repeat(50) + "}")),
        Arguments.of(
            "fragment cycle",
            query("{...A} fragment A on Query {...B} fragment B on Query {...A}")),
        Arguments.of(
            "aliases",
            query(
                "mutation {"
                    + IntStream.range(0, 1_000)
                        .mapToObj(i -> "a" + i + ": " + START)
                        .collect(Collectors.joining(" "))
                    + "}")),
        Arguments.of("messages", query("mutation {" + messages(1_000) + "}")),
        Arguments.of(
            "messages in a fragment",
            query("mutation {...A} fragment A on Mutation {" + messages(20) + "}")),
        Arguments.of(
            "two operations", query("mutation A { " + START + "} mutation B { " + START + "}")),
        Arguments.of("directives", query("{ __typename " + "@a".repeat(40_000) + " }")),
        Arguments.of("5 MB", query("{ __typename } #" + "x".repeat(5_000_000))),
        Arguments.of("nested JSON", "{\"query\":" + "[".repeat(50_000)));
  }

  private static String messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                ("a%d: sendChatMessage(input: {conversationId: \"c\", turnId: \"t%d\","
                        + " text: \"hola\"}) { turnId }")
                    .formatted(i, i))
        .collect(Collectors.joining(" "));
  }

  private static String query(String text) {
    return Api.write(Map.of("query", text));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void isRefusedByTheWidgetApi(String what, String body, DemoStack stack) {
    refused(Api.demoPage(stack, "andina").send(body));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void isRefusedByTheAdminApi(String what, String body, DemoStack stack) {
    refused(Api.member(stack, "andina", "tenant-owner").send(body));
  }

  @Test
  void nothingOfThemIsExecuted(DemoStack stack) {
    Company company = Company.open(stack);
    Chat chat = Chat.start(company.page(), "es");
    String turns = messages(2).replace("\"c\"", "\"" + chat.conversationId() + "\"");

    for (String body :
        List.of(
            query("mutation {" + turns + "}"),
            query("mutation {...A} fragment A on Mutation {" + turns + "}"),
            query("mutation { a: " + START + " b: " + START + " }"),
            query("mutation A { " + START + "} mutation B { " + START + "}"),
            "[" + query("mutation { " + START + " }") + "]")) {
      refused(chat.api().send(body));
    }
    refused(chat.api().with("Content-Type", "text/plain").send(query("mutation { " + START + "}")));
    refused(
        chat.api()
            .with("Content-Type", "application/x-www-form-urlencoded")
            .send("query=mutation{" + START.replace(' ', '+') + "}"));
    refused(chat.api().get("?query=" + encoded("mutation { " + START + " }")));

    String usage = "{ usage(month: \"2027-03\") { metrics { metric used } } }";
    JsonNode counted = company.owner().ask(usage).data().at("/usage/metrics");
    for (JsonNode metric : counted) {
      int once = metric.get("metric").asText().equals("CONVERSATIONS") ? 1 : 0;
      assertThat(metric.get("used").asInt()).as(metric.toString()).isEqualTo(once);
    }
    assertThat(counted).isNotEmpty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void refused(Api.Answer answer) {
    assertThat(answer.code()).isEqualTo("INVALID");
    assertThat(answer.message()).isNotBlank();
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.body().path("data").isNull()).isTrue();
    assertThat(answer.body().toString()).doesNotContain("Exception", "java.", "graphql.");
  }
}
