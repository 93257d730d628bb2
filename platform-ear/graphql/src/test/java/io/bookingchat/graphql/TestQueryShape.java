package io.bookingchat.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestQueryShape {
  private final QueryShape shape = new QueryShape();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a b c }",
        "query Q($x: Int) { a(x: $x) { ...F } } fragment F on A { b }",
        "mutation { a }",
        "{ a: availability { s } b: availability { s } }",
        "{ openSlots { s } a b c d e }",
        "{ a { availability } b { availability } c { availability } }"
      })
  void letsOrdinaryRequestsThrough(String query) {
    assertThat(shape.refusal(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a b c d e f g h i j k }",
        "{ a: availability { s } b: availability { s } c: availability { s } }",
        "{ a: openSlots { s } b: openSlots { s } c }",
        "{ openSlots { s } a b c d e f }",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | { a b c d e f g h i j k } | Pide menos de una vez",
        "PT | { a b c d e f g h i j k } | Peça menos de uma vez",
        "EN | { a b c d e f g h i j k } | Ask for less at once",
        "ES | { a | No se puede leer la consulta",
        "PT | { a } query Q { b } | Envie uma operação de cada vez."
      })
  void refusesInTheCallersLanguage(Language language, String query, String words) {
    assertThat(shape.refusal(query).orElseThrow().message(language)).startsWith(words);
  }
}
