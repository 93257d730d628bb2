package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times among other words, bounds and corrections, said on Tuesday 24 November 2026 at 10:00. */
final class TestTimesInTalk {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from half two to half three              | 14:30~15:30
          5 to 3 tomorrow                          | 2026-11-25T14:55
          Friday at five to four                   | 2026-11-27T15:55
          10 to 5                                  | 10:00~17:00
          no sooner than 4                         | 16:00~
          3 at the earliest                        | 15:00~
          Thursday before lunch                    | ~2026-11-26T12:00
          next thursday 2-3pm                      | 2026-12-03T14:00~2026-12-03T15:00
          in a few hours                           | 2026-11-24T13:00
          over the next few days                   | 2026-11-25~2026-11-27
          in 2 and a half hours                    | 2026-11-24T12:30
          within the next hour                     | 2026-11-24T10:00~2026-11-24T11:00
          10 days' time                            | 2026-12-04
          two weeks Friday                         | 2026-12-11
          in two weeks on Wednesday                | 2026-12-09
          this time next week                      | 2026-12-01
          the weekend after this one               | 2026-12-05~2026-12-06
          the weekend of December 12               | 2026-12-12~2026-12-13
          the day before the 20th                  | 2026-12-19
          next month, on the 5th                   | 2026-12-05
          03-Dec-26                                | 2026-12-03
          December 20-23                           | 2026-12-20~2026-12-23
          eleven hundred                           | 11:00
          I meant 4, not 3                         | 16:00
          could you do 4 instead of 3              | 16:00
          I work till 5, can I come at 6?          | 18:00
          Tuesday is fully booked? then Friday     | 2026-11-27
          thurs 2ish                               | 2026-11-26T14:00
          fri 5                                    | 2026-11-27T17:00
          """)
  void english(String text, String expected) {
    assertThat(Reader.first("en", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          antes del 20                             | ~2026-12-19
          después del 20                           | 2026-12-21~
          no antes del lunes                       | 2026-11-30~
          no después de las 6                      | ~18:00
          a las 15 horas con 30 minutos            | 15:30
          a las 19,30                              | 19:30
          a las 11 menos cuarto del día 18         | 2026-12-18T10:45
          25-12 a las 12:15                        | 2026-12-25T12:15
          16.12 a las 10                           | 2026-12-16T10:00
          jue 26 15h                               | 2026-11-26T15:00
          lunes 9-11                               | 2026-11-30T09:00~2026-11-30T11:00
          el jueves antes de almuerzo              | ~2026-11-26T12:00
          el jueves a media mañana                 | 2026-11-26T09:00~2026-11-26T12:00
          en unos días                             | 2026-11-27
          en hora y media                          | 2026-11-24T11:30
          en la próxima hora                       | 2026-11-24T10:00~2026-11-24T11:00
          la próxima semana a la misma hora        | 2026-12-01
          pasado en la mañana                      | 2026-11-26T08:00~2026-11-26T12:00
          tres días después del 20                 | 2026-12-23
          a principios de mes                      | 2026-12-01~2026-12-10
          los fines de semana                      | 2026-11-28~2026-11-29
          1ero de diciembre                        | 2026-12-01
          """)
  void spanish(String text, String expected) {
    assertThat(Reader.first("es", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          não antes das 11 na quinta               | 2026-11-26T11:00~
          das 9 à 1                                | 09:00~13:00
          quinta das 9 ao meio-dia                 | 2026-11-26T09:00~2026-11-26T12:00
          sábado ao meio-dia                       | 2026-11-28T12:00
          dez pra uma                              | 12:50
          qua 25 à tarde                           | 2026-11-25T12:00~2026-11-25T18:00
          às quintas à tarde                       | 2026-11-26T12:00~2026-11-26T18:00
          quinta sem ser essa                      | 2026-12-03
          quinta logo cedo                         | 2026-11-26T08:00~2026-11-26T10:00
          daqui a uns dias                         | 2026-11-27
          um dia antes do dia 20                   | 2026-12-19
          começo do mês                            | 2026-12-01~2026-12-10
          """)
  void portuguese(String text, String expected) {
    assertThat(Reader.first("pt", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Sat on his glasses, so needs new ones
          en | too much sun
          en | sun cream included?
          en | my name is Wendy Friday
          en | is Mr Friday there?
          en | happy Friday
          en | flat 4, 21 Sunday Close
          en | 12/5 George St
          es | con don Domingo
          es | feliz lunes
          es | Av. 11 de Septiembre 2155
          pt | rua Sete de Setembro
          pt | rua Quinta da Boa Vista
          pt | boa segunda
          pt | a segunda
          pt | dois
          """)
  void namesAndOtherWordsAreNoDays(String language, String text) {
    assertThat(Reader.first(language, text)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Sat at 2                     | 2026-11-28T14:00
          en | Sun works for me             | 2026-11-29
          en | good, Friday works           | 2026-11-27
          es | con Ana el domingo           | 2026-11-29
          pt | minha hora fica na segunda   | 2026-11-30
          pt | na segunda                   | 2026-11-30
          """)
  void daysStayDaysBesideThem(String language, String text, String expected) {
    assertThat(Reader.first(language, text)).isEqualTo(expected);
  }
}
