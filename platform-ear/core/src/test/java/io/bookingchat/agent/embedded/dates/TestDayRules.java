package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single days in any form; today is Tuesday 24 November 2026. */
final class TestDayRules {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'el sábado' | 2026-11-28
          es | 'para el miercoles porfa' | 2026-11-25
          es | 'el jueves de la próxima semana' | 2026-12-03
          es | 'el lunes subsiguiente' | 2026-12-07
          en | 'this Friday' | 2026-11-27
          en | 'monday of next week' | 2026-11-30
          en | 'upcoming thursday' | 2026-11-26
          pt | 'na quinta-feira' | 2026-11-26
          pt | 'terça da semana que vem' | 2026-12-01
          """)
  void readsWeekdays(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'el 23' | 2026-12-23
          es | 'el día 30' | 2026-11-30
          es | 'viernes 4' | 2026-12-04
          es | 'el 3 del próximo mes' | 2026-12-03
          en | 'the 24th' | 2026-11-24
          en | 'wednesday the ninth' | 2026-12-09
          pt | 'dia 2' | 2026-12-02
          """)
  void readsDaysOfTheMonth(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | '9 de noviembre' | 2027-11-09
          es | '1° de diciembre de 2027' | 2027-12-01
          es | '2/12' | 2026-12-02
          en | '12/2' | 2026-12-02
          en | '2027-01-15' | 2027-01-15
          en | 'December the twenty first' | 2026-12-21
          en | 'Sat, Dec 5' | 2026-12-05
          en | 'Feb 29' | 2028-02-29
          pt | '15 de janeiro' | 2027-01-15
          pt | '05/12/2026' | 2026-12-05
          """)
  void readsMonths(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'pasado mañana' | 2026-11-26
          es | 'en 3 semanas' | 2026-12-15
          es | 'de aquí a diez días' | 2026-12-04
          en | 'two days after tomorrow' | 2026-11-27
          en | 'a week from Friday' | 2026-12-04
          en | 'the last Friday of December' | 2026-12-25
          en | 'first Monday of next month' | 2026-12-07
          pt | 'depois de amanhã' | 2026-11-26
          pt | 'daqui a uma semana' | 2026-12-01
          """)
  void readsCountedDays(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'vienres' | 2026-11-27
          es | 'mñn' | 2026-11-25
          es | 'juev' | 2026-11-26
          en | 'tommorow' | 2026-11-25
          en | 'wendsday' | 2026-11-25
          pt | 'hj' | 2026-11-24
          """)
  void forgivesSlipsAndShorthand(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
