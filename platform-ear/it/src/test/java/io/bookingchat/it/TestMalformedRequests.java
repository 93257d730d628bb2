package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are refused before anything is executed (hostile case 21), on both APIs. */
@ExtendWith(Stack.class)
final class TestMalformedRequests {
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
                        .mapToObj(i -> "a" + i + ": startConversation { conversationId }")
                        .collect(Collectors.joining(" "))
                    + "}")),
        Arguments.of("directives", query("{ __typename " + "@a".repeat(40_000) + " }")),
        Arguments.of("5 MB", query("{ __typename } #" + "x".repeat(5_000_000))),
        Arguments.of("nested JSON", "{\"query\":" + "[".repeat(50_000)));
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

  private static void refused(Api.Answer answer) {
    assertThat(answer.code()).isEqualTo("INVALID");
    assertThat(answer.message()).isNotBlank();
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.body().path("data").isNull()).isTrue();
    assertThat(answer.body().toString()).doesNotContain("Exception", "java.", "graphql.");
  }
}
