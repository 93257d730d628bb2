package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is turned down is no answer. */
final class TestRefusals {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'hoy no, mejor el jueves' | 2026-11-26
          es | 'el lunes no puedo, el miércoles a las 3 sí' | 2026-11-25T15:00
          es | 'el viernes en la mañana no me sirve, en la tarde sí' | 2026-11-27T13:00~2026-11-27T19:00
          es | 'hoy no, el martes' | 2026-12-01
          es | 'ni lunes ni jueves, miércoles' | 2026-11-25
          es | 'no puedo antes de las 5' | 17:00~
          en | 'I can''t do Friday, how about Saturday at 10?' | 2026-11-28T10:00
          en | 'I am not available until Thursday' | 2026-11-26~
          en | 'can''t you do Friday?' | 2026-11-27
          en | 'Thursday instead of Wednesday' | 2026-11-26
          pt | 'segunda não dá, pode ser na quarta?' | 2026-11-25
          """)
  void whatIsWantedWins(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'quiero cambiar mi hora del lunes al jueves' | 2026-11-26
          en | 'please move it from 3pm to 5pm' | 17:00
          en | 'Friday. Actually, make it Saturday' | 2026-11-28
          """)
  void theLastWinsWhereSomethingIsMoved(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'cualquier día menos el lunes' | -
          en | 'anything but Monday' | -
          """)
  void nothingIsLeft(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
