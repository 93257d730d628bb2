package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From and to, open ends, and lengths. */
final class TestRangeRules {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'entre las 4 y las 6' | 16:00~18:00
          es | 'de 9 a 1' | 09:00~13:00
          es | 'después de las 18:30' | 18:30~
          es | 'el jueves antes de las 11' | ~2026-11-26T11:00
          en | '3-4pm' | 15:00~16:00
          en | 'after 2 but before 4 on Friday' | 2026-11-27T14:00~2026-11-27T16:00
          en | 'Thursday 12-4' | 2026-11-26T12:00~2026-11-26T16:00
          en | '2pm for 90 minutes' | 14:00~15:30
          pt | 'das 14 às 16 na quarta' | 2026-11-25T14:00~2026-11-25T16:00
          pt | 'a partir das 17h' | 17:00~
          """)
  void readsTimes(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'del 3 al 5 de diciembre' | 2026-12-03~2026-12-05
          es | 'del lunes 7 al viernes 11' | 2026-12-07~2026-12-11
          es | 'de lunes a jueves' | 2026-11-30~2026-12-03
          es | 'antes del viernes' | ~2026-11-26
          en | 'Dec 30 - Jan 2' | 2026-12-30~2027-01-02
          en | 'between today and Thursday' | 2026-11-24~2026-11-26
          en | 'after Friday' | 2026-11-28~
          pt | 'a partir de segunda' | 2026-11-30~
          """)
  void readsDays(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
