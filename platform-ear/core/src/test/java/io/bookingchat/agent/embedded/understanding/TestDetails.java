package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestDetails {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mi correo es Ines.Pardo@Example.com     | ines.pardo@example.com
          ines punto pardo arroba correo punto cl | ines.pardo@correo.cl
          ines guion bajo p @ mail.cl             | ines_p@mail.cl
          kim dot lee at mail dot co dot uk       | kim.lee@mail.co.uk
          lia ponto reis arroba uol ponto com     | lia.reis@uol.com
          """)
  void readsAnEmail(String text, String email) {
    assertThat(Details.in(text, "CL", true).email()).contains(email);
  }

  @ParameterizedTest
  @CsvSource({"see you at the corner", "nos vemos a las 5 punto", "I'll be at work dot"})
  void readsNoEmailInOtherTalk(String text) {
    assertThat(Details.in(text, "CL", true).email()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CL,mi fono es 9 6123 4567,+56961234567",
    "CL,es el nueve seis uno dos tres cuatro cinco seis siete,+56961234567",
    "CL,nueve noventa y ocho siete seis cinco cuatro tres dos,+56998765432",
    "BR,onze nove oito meia cinco quatro três dois um zero,+5511986543210",
    "GB,oh seven nine double one two three four five six seven,+447911234567",
    "CL,+56 9 6123 4567,+56961234567",
    "GB,call 07911 234567,+447911234567",
    "BR,(21) 99876-5432,+5521998765432",
    "US,(415) 555-2671,+14155552671"
  })
  void readsAPhoneOfTheCountry(String region, String text, String phone) {
    assertThat(Details.in(text, region, true).phone()).contains(phone);
  }

  @ParameterizedTest
  @CsvSource({"el 2026-08-04 a las 15:30", "tengo 3 perros", "sale 15000"})
  void readsNoPhoneInDatesAndAmounts(String text) {
    assertThat(Details.in(text, "CL", false).phone()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | NAME  | Rosario Quintana             | Rosario Quintana
          ES | NAME  | ismael tapia                 | ismael tapia
          ES | NAME  | soy la Ximena Luco           | Ximena Luco
          ES | NAME  | a nombre de mi hermana Pilar | Pilar
          ES | NAME  | sería Gaspar de la Fuente    | Gaspar de la Fuente
          EN | NAME  | it's Nadia O'Hara            | Nadia O'Hara
          EN | NAME  | put it under Victor Hale     | Victor Hale
          PT | NAME  | me chamo João Pedro Farias   | João Pedro Farias
          PT | NAME  | sou a Beatriz                | Beatriz
          """)
  void readsAName(Language language, Asks asks, String text, String name) {
    assertThat(Clinic.asked(language, asks, text).name()).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | NAME | para qué lo necesitas?
          ES | NAME | mañana a las 5
          ES | DATE | soy alérgica al látex
          EN | NAME | what do you mean
          EN | DATE | I'm running late
          PT | NAME | por que você quer saber?
          """)
  void readsNoNameInOtherTalk(Language language, Asks asks, String text) {
    assertThat(Clinic.asked(language, asks, text).name()).isEmpty();
  }

  @Test
  void keepsNameServiceAndProviderApart() {
    Understanding read =
        Clinic.open(Language.ES, "corte con Camila el lunes, soy Hugo Arce, 961234567");
    assertThat(read.name()).contains("Hugo Arce");
    assertThat(read.phone()).contains("+56961234567");
    assertThat(read.serviceIds()).first().isEqualTo("corte");
  }
}
