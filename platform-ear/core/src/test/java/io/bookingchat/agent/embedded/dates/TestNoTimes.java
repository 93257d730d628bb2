package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that name no time. */
final class TestNoTimes {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'hola, buenas tardes' | -
          es | 'que tengas un lindo fin de semana' | -
          es | 'con la doctora Abril' | -
          es | 'me llamo Julio' | -
          en | 'Good evening!' | -
          en | 'she may call you' | -
          pt | 'bom dia' | -
          pt | 'o barbeiro Domingos ainda está?' | -
          en | 'Dr Noon was lovely' | -
          """)
  void greetingsAndPeople(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | 'somos 4 personas' | -
          es | 'mi fono es 9 8123 4567' | -
          es | 'sale $15.000?' | -
          es | 'dura 2 horas?' | -
          es | 'quiero una hora de masaje' | -
          es | 'fui el lunes pasado' | -
          pt | 'na semana passada' | -
          en | 'born 12/05/1990' | -
          es | 'Av. 5 de Abril 1020' | -
          es | 'la segunda opción' | -
          es | 'tengo 34 años' | -
          en | 'a table for six' | -
          en | 'option two' | -
          en | 'unit 12B' | -
          pt | 'rua 7 de setembro' | -
          pt | 'custa 80 reais' | -
          en | 'is the court 24 by 11' | -
          en | 'are you open 24/7' | -
          en | 'ref no 20-11-87-3' | -
          en | 'born 12/3/88' | -
          en | '12 Saturday Lane' | -
          en | 'on the 5th floor' | -
          es | 'queda en Doce de Febrero 1450' | -
          pt | 'na Praça XV de Novembro' | -
          pt | 'perto da Quinta da Bela Vista' | -
          """)
  void numbersOfOtherThings(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
