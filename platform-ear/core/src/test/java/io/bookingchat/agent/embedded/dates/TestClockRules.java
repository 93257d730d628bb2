package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of day in digits and words. */
final class TestClockRules {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'a las 16:40' | 16:40
          es | '17 hrs' | 17:00
          es | 'a las 9.15 hrs de la noche' | 21:15
          en | '4:20pm' | 16:20
          en | 'at 1130' | 11:30
          en | '07:30 PM' | 19:30
          pt | '13h' | 13:00
          pt | 'às 10h45' | 10:45
          """)
  void readsDigits(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'a las cinco y media' | 17:30
          es | 'las dos menos veinte' | 13:40
          es | 'un cuarto para las doce' | 11:45
          es | '20 para las 6' | 17:40
          en | 'a quarter past four' | 16:15
          en | 'half past one' | 13:30
          en | 'ten to three' | 14:50
          en | 'eleven forty' | 11:40
          en | 'half five' | 17:30
          pt | 'às duas e meia' | 14:30
          pt | 'dez para as quatro' | 15:50
          pt | 'meio-dia e meia' | 12:30
          """)
  void readsWords(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'a las 2' | 14:00
          es | 'a las 12' | 12:00
          es | 'a las 9' | 09:00
          es | 'a las 7' | 19:00
          es | 'a las 6 de la mañana' | 06:00
          es | 'a las 12 del día' | 12:00
          en | 'at 9 in the evening' | 21:00
          en | '9 at night' | 21:00
          pt | 'às 8 da noite' | 20:00
          """)
  void theHourIsOneOfTheDayUnlessSaid(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'tipo 4' | 16:00
          es | 'como a las 11' | 11:00
          en | 'fourish' | 16:00
          en | 'around 3' | 15:00
          pt | 'lá pelas 5' | 17:00
          """)
  void aboutIsReadAsTheTimeItself(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
