package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns of every day in which two things are said at once, or one in an odd order. */
final class TestEverydayTurns {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I can't make it on Thursday, can we do Friday instead? | RESCHEDULE
          EN | I can't make it on Thursday, sorry                     | CANCEL
          EN | do you know if Camila works Saturdays?                 | ASK_AVAILABILITY
          EN | need to rearrange my appointment                       | RESCHEDULE
          EN | how long does a haircut take?                          | OTHER
          EN | Camila free on Friday?                                 | ASK_AVAILABILITY
          EN | I'm free on Friday for Camila                          | BOOK
          EN | can we push my haircut to another day?                 | RESCHEDULE
          ES | la Camila libre el viernes?                            | ASK_AVAILABILITY
          ES | se puede correr el corte para otro día?                | RESCHEDULE
          PT | agenda da Camila na sexta?                             | ASK_AVAILABILITY
          PT | dá pra passar o corte pra outro dia?                   | RESCHEDULE
          ES | hoy no puedo ir, puede ser el lunes?                   | RESCHEDULE
          ES | elimíname la hora del viernes                          | CANCEL
          ES | los feriados atienden?                                 | ASK_HOURS
          ES | me puede atender una persona por favor                 | HUMAN
          ES | eres un robot inútil                                   | OTHER
          ES | cuánto demora el corte?                                | OTHER
          PT | hoje não consigo ir, pode ser segunda?                 | RESCHEDULE
          PT | não preciso mais da aula                               | CANCEL
          PT | nos feriados vocês atendem?                            | ASK_HOURS
          PT | você é um robô burro                                   | OTHER
          """)
  void openings(Language language, String text, Act act) {
    assertThat(Clinic.open(language, text).act()).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | CONFIRMATION | dele no más                            | AFFIRM
          ES | CONFIRMATION | espera, puede ser con Ernesto?         | CHANGE
          PT | CONFIRMATION | espera, pode ser com a Camila?         | CHANGE
          PT | SLOT         | às 15h então                           | AFFIRM
          """)
  void answers(Language language, Asks asked, String text, Act act) {
    assertThat(Clinic.asked(language, asked, text).act()).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | first name Leo, last name Grant     | Leo Grant
          ES | mi nombre es Ana y mi apellido Soto | Ana Soto
          PT | meu nome é Ana e o sobrenome Souza  | Ana Souza
          PT | João Pedro d'Ávila                  | João Pedro d'Ávila
          EN | under Hale no, put Victor Moss      | Victor Moss
          ES | a nombre de Prado no, pon Ana Soto  | Ana Soto
          PT | no nome de Prado não, coloca Ana Reis | Ana Reis
          """)
  void names(Language language, String text, String name) {
    assertThat(Clinic.asked(language, Asks.NAME, text).name()).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | avísame apenas se libere algo  | ES
          PT | avísame apenas se libere algo  | ES
          ES | me avisa assim que liberar     | PT
          ES | sim                            | PT
          PT | si                             | ES
          ES | no                             | ES
          PT | ok                             | PT
          EN | no                             | EN
          ES | ok perfecto                    | ES
          """)
  void languages(Language conversation, String text, Language language) {
    assertThat(Clinic.open(conversation, text).language()).isEqualTo(language);
  }

  @Test
  void aServiceIsCalledByAnyOfItsExamples() {
    Setting office =
        new Setting(
            Language.ES,
            Optional.empty(),
            false,
            "CL",
            List.of(
                new Named("familia", "Derecho de familia (divorcios, pensiones)", List.of()),
                new Named("herencia", "Herencias y testamentos", List.of())),
            List.of());

    assertThat(Understander.read("necesito ayuda con un divorcio", office).serviceIds())
        .startsWith("familia");
  }
}
