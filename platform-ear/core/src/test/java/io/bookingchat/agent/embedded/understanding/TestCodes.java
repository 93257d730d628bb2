package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestCodes {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          K7PM3X                          | K7PM3X
          mi código es k7pm3x             | K7PM3X
          quiero cancelar la K7P-M3X      | K7PM3X
          el código es k7p m3x gracias    | K7PM3X
          código: XKCDQW                  | XKCDQW
          """)
  void readsACode(String text, String code) {
    assertThat(Clinic.open(Language.ES, text).code()).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "ES,quiero cambiar mi agenda de la semana",
    "ES,SEMANA",
    "EN,CHANGE",
    "EN,we are three",
    "ES,el 23 a las 9:45",
    "ES,Tamara"
  })
  void takesNoWordForACode(Language language, String text) {
    assertThat(Clinic.asked(language, Asks.BOOKING, text).code()).isEmpty();
  }

  @Test
  void readsALowerCaseCodeOfLettersWhenAskedForIt() {
    assertThat(Clinic.asked(Language.EN, Asks.BOOKING, "it is xkcdqw").code()).contains("XKCDQW");
  }
}
