package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times that stand apart, and times from now. */
final class TestJoining {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'El jueves, por favor. ¿Tienen algo a las 4?' | 2026-11-26T16:00
          es | 'mañana en la tarde, tipo 5' | 2026-11-25T17:00
          en | 'Friday would be great. In the morning, if you can: 10:15.' | 2026-11-27T10:15
          es | 'necesito una hora para mañana' | 2026-11-25
          en | 'evening 6 tomorrow' | 2026-11-25T18:00
          pt | 'amanhã 9h' | 2026-11-25T09:00
          """)
  void joinsDayAndTime(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'en media hora' | 2026-11-24T10:30
          es | 'dentro de dos horas' | 2026-11-24T12:00
          en | 'in an hour and a half' | 2026-11-24T11:30
          pt | 'daqui a 20 minutos' | 2026-11-24T10:20
          """)
  void countsFromNow(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
