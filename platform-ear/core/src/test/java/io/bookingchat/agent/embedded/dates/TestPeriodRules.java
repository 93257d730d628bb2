package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks, months, parts of them, and parts of the day. */
final class TestPeriodRules {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'la próxima semana' | 2026-11-30~2026-12-06
          es | 'este finde' | 2026-11-28~2026-11-29
          es | 'en enero' | 2027-01-01~2027-01-31
          es | 'los próximos 2 días' | 2026-11-25~2026-11-26
          es | 'la semana del 7 de diciembre' | 2026-12-07~2026-12-13
          es | 'la primera semana de diciembre' | 2026-12-01~2026-12-07
          en | 'the last week of December' | 2026-12-25~2026-12-31
          en | 'mid December' | 2026-12-11~2026-12-20
          en | 'beginning of next week' | 2026-11-30~2026-12-02
          pt | 'semana que vem' | 2026-11-30~2026-12-06
          """)
  void readsWholeDays(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'en la tarde' | 13:00~19:00
          es | 'mañana en la mañana' | 2026-11-25T08:00~2026-11-25T12:00
          es | 'a primera hora del lunes' | 2026-11-30T08:00~2026-11-30T10:00
          en | 'friday afternoon' | 2026-11-27T12:00~2026-11-27T17:00
          en | 'tonight' | 2026-11-24T19:00~2026-11-24T23:00
          pt | 'sexta à tarde' | 2026-11-27T12:00~2026-11-27T18:00
          """)
  void readsPartsOfTheDay(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
