package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write times from day to day, said on Tuesday 24 November 2026 at 10:00. */
final class TestEverydayTimes {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a week on Friday                          | 2026-12-04
          Friday week                               | 2026-12-04
          a week tomorrow                           | 2026-12-02
          two weeks on Monday                       | 2026-12-14
          in two weeks                              | 2026-12-08
          two Saturdays from now                    | 2026-12-05
          the weekend after next                    | 2026-12-05~2026-12-06
          w/c 14 December                           | 2026-12-14~2026-12-20
          in three quarters of an hour              | 2026-11-24T10:45
          in 1.5 hours                              | 2026-11-24T11:30
          a quarter of five                         | 16:45
          twenty to nine in the morning             | 08:40
          five to seven                             | 17:00~19:00
          3 thirty                                  | 15:30
          fifteen hundred hours                     | 15:00
          between 3 & 5pm on Thursday               | 2026-11-26T15:00~2026-11-26T17:00
          4pm or later                              | 16:00~
          by 3pm                                    | ~15:00
          drop by on Friday                         | 2026-11-27
          Monday onwards                            | 2026-11-30~
          say 6-ish Friday                          | 2026-11-27T18:00
          Friday's no good, how about Saturday      | 2026-11-28
          Mondays are out, Thursday at 3 then       | 2026-11-26T15:00
          Tuesday at 9am                            | 2026-12-01T09:00
          2nd December 1530                         | 2026-12-02T15:30
          it has to be by Friday                    | ~2026-11-27
          evenings are better                       | 17:00~21:00
          I'm away Friday, what about Monday?       | 2026-11-30
          """)
  void english(String text, String expected) {
    assertThat(Reader.first("en", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          el viernes en ocho                        | 2026-12-04
          de hoy en quince                          | 2026-12-08
          en dos horitas                            | 2026-11-24T12:00
          en una hora y cuarto                      | 2026-11-24T11:15
          dentro de tres cuartos de hora            | 2026-11-24T10:45
          en 2,5 horas                              | 2026-11-24T12:30
          de las 6 en adelante                      | 18:00~
          del lunes en adelante                     | 2026-11-30~
          del 22 al 26                              | 2026-12-22~2026-12-26
          martes a las 9 de la mañana               | 2026-12-01T09:00
          viernes 10 hrs                            | 2026-11-27T10:00
          a más tardar el 18                        | ~2026-12-18
          antes de las 4 nomás                      | ~16:00
          la tarde es mejor                         | 13:00~19:00
          el lunes viajo, el miércoles puedo        | 2026-11-25
          el lunes tengo turno hasta las 3          | ~2026-11-30T15:00
          el biernes                                | 2026-11-27
          el savado a las 11                        | 2026-11-28T11:00
          lunez a las 4                             | 2026-11-30T16:00
          el viernes imposible, el sábado a las 11  | 2026-11-28T11:00
          """)
  void spanish(String text, String expected) {
    assertThat(Reader.first("es", text)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sexta a oito dias                         | 2026-12-04
          de hoje a quinze                          | 2026-12-08
          na 5ª                                     | 2026-11-26
          qnta feira às 11                          | 2026-11-26T11:00
          segunda terça-feira de dezembro           | 2026-12-08
          quarta sexta de dezembro                  | 2026-12-25
          para a semana                             | 2026-11-30~2026-12-06
          entre os dias 10 e 14                     | 2026-12-10~2026-12-14
          das 4 em diante                           | 16:00~
          de segunda em diante                      | 2026-11-30~
          ao meio-dia e meio                        | 12:30
          sexta impossível, sábado às 11            | 2026-11-28T11:00
          """)
  void portuguese(String text, String expected) {
    assertThat(Reader.first("pt", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | my dog's name is Sunday
          en | the sun is too strong
          en | I sat there
          en | I live at 221 Baker St
          en | the 3D printer
          es | soy Domingo Soto
          es | las dos cosas
          es | la una me gustó
          pt | meu nome é Domingos Pereira
          pt | as duas coisas
          pt | moro a 3 quadras
          pt | de segunda mão
          pt | meia dúzia
          """)
  void noTimesAtAll(String language, String text) {
    assertThat(Reader.first(language, text)).isEqualTo("-");
  }
}
