package io.bookingchat.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestQueryShape {
  private final QueryShape shape = new QueryShape();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a b c }",
        "query Q($x: Int) { a(x: $x) { ...F } } fragment F on A { b }",
        "mutation { a }"
      })
  void letsOrdinaryRequestsThrough(String query) {
    assertThat(shape.refusal(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a b c d e f g h i j k }",
        "{ ...F } fragment F on Query { a b c d e f g h i j k }",
        "{ ... on Query { a } }",
        "mutation { a b }",
        "mutation { ...F } fragment F on Mutation { a b }",
        "{ a } query Q { b }",
        "fragment F on Query { a }",
        "{ a",
        ""
      })
  void refusesWhatAsksForTooMuchAtOnce(String query) {
    assertThat(shape.refusal(query))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).contains("query"));
  }
}
