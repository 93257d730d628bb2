package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns that say a thing in a roundabout way. */
final class TestTurnsInTalk {
  private static final List<Named> DENTAL =
      List.of(
          new Named("clean", "Limpieza dental", List.of()),
          new Named("first", "Evaluación", List.of()),
          new Named("white", "Blanqueamiento", List.of()));
  private static final List<Named> DOCTORS =
      List.of(
          new Named("rojas", "Dra. Camila Rojas", List.of()),
          new Named("vidal", "Dr. Esteban Vidal", List.of()),
          new Named("jay", "Jay Thompson", List.of()));

  private static Understanding read(Language language, Optional<Asks> asked, String text) {
    return Understander.read(text, new Setting(language, asked, false, "CL", DENTAL, DOCTORS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | what would whitening set me back       | ASK_PRICE
          EN | could you move me to Thursday instead? | RESCHEDULE
          EN | something came up, can I come later?   | RESCHEDULE
          EN | my booking needs to be moved           | RESCHEDULE
          EN | let me speak to the dentist            | HUMAN
          ES | me surgió algo, puedo ir otro día?     | RESCHEDULE
          ES | qué días atiende la doctora Rojas      | ASK_AVAILABILITY
          ES | me torcí el tobillo                    | BOOK
          PT | vocês cobram quanto no clareamento     | ASK_PRICE
          PT | surgiu um imprevisto, dá outro dia?    | RESCHEDULE
          PT | quero falar com gente de verdade       | HUMAN
          """)
  void openings(Language language, String text, Act act) {
    assertThat(read(language, Optional.empty(), text).act()).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | CONFIRMATION | not quite                   | NEGATE
          EN | CONFIRMATION | it should be whitening      | CHANGE
          EN | SLOT         | they're all too early       | NEGATE
          EN | DATE         | the earlier the better      | BOOK
          EN | NAME         | you can call me Jo          | BOOK
          ES | DATE         | después de las 6            | BOOK
          ES | DATE         | qué tienes?                 | ASK_AVAILABILITY
          ES | CONFIRMATION | vale, venga                 | AFFIRM
          PT | DATE         | depois das 6                | BOOK
          PT | SLOT         | muito cedo                  | NEGATE
          """)
  void answers(Language language, Asks asked, String text, Act act) {
    assertThat(read(language, Optional.of(asked), text).act()).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | it's Anne-Marie Clarke-Jones           | Anne-Marie Clarke-Jones
          EN | it's under my husband's name, Raj Patel| Raj Patel
          EN | the name is Bond, James Bond           | James Bond
          EN | Sarah, surname Lee                     | Sarah Lee
          EN | Dave Smith here                        | Dave Smith
          EN | Ludwig van der Berg                    | Ludwig van der Berg
          ES | ponle Fernanda Ruiz                    | Fernanda Ruiz
          ES | el nombre de ella es Rosa Tapia        | Rosa Tapia
          ES | ponme Ale nomás                        | Ale
          PT | o nome dela é Rosa Tavares             | Rosa Tavares
          PT | anota aí: Pedro Paiva                  | Pedro Paiva
          PT | meu nome completo é Beatriz Alves      | Beatriz Alves
          """)
  void names(Language language, String text, String name) {
    assertThat(read(language, Optional.of(Asks.NAME), text).name()).contains(name);
  }

  @Test
  void aTitleNamesTheOnlyOneWhoHasIt() {
    assertThat(read(Language.ES, Optional.of(Asks.PROVIDER), "con la doctora").provider())
        .isEqualTo(new ProviderChoice.Chosen("rojas"));
    assertThat(read(Language.PT, Optional.of(Asks.PROVIDER), "com o doutor").provider())
        .isEqualTo(new ProviderChoice.Chosen("vidal"));
  }

  @Test
  void aPossessiveNamesSomebodyToo() {
    assertThat(read(Language.EN, Optional.empty(), "is Jay's diary full?").provider())
        .isEqualTo(new ProviderChoice.Chosen("jay"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | me duele una muela
          ES | se me quebró un diente
          ES | una consulta, tienen estacionamiento?
          EN | my tooth hurts
          """)
  void aComplaintOrAQuestionNamesNoService(Language language, String text) {
    assertThat(read(language, Optional.empty(), text).serviceIds()).isEmpty();
  }

  @Test
  void whatIsWantedNamesOne() {
    assertThat(read(Language.ES, Optional.empty(), "quiero los dientes más blancos").serviceIds())
        .startsWith("white");
    assertThat(
            read(Language.ES, Optional.empty(), "una limpieza, me sangran las encías").serviceIds())
        .startsWith("clean");
  }

  @Test
  void theDayOfAGoodbyeIsNoWish() {
    assertThat(Clinic.booked(Language.EN, "ok, see you tomorrow").act()).isEqualTo(Act.THANKS);
    assertThat(Clinic.booked(Language.EN, "can we make that 4pm?").act()).isEqualTo(Act.RESCHEDULE);
  }
}
