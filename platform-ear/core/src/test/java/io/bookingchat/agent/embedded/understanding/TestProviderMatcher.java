package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.language.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestProviderMatcher {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | hora con la doctora Huerta      | marisol
          ES | quiero con la Mari              | marisol
          ES | con ernestito                   | ernesto
          ES | con la Camilita por favor       | camila
          ES | con el señor Vilalba            | ernesto
          EN | Is Dr. Huerta in on Friday?     | marisol
          EN | can I see Camila                | camila
          PT | com o Ernesto amanhã            | ernesto
          PT | com a dra marisol               | marisol
          """)
  void findsAProviderByPartOfTheName(Language language, String text, String provider) {
    assertThat(Clinic.open(language, text).provider())
        .isEqualTo(new ProviderChoice.Chosen(provider));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | con cualquiera menos Ernesto
          ES | que no sea con Ernesto
          EN | anyone but Ernesto
          PT | menos o Ernesto
          """)
  void turnsAProviderDown(Language language, String text) {
    assertThat(Clinic.asked(language, Asks.PROVIDER, text).provider())
        .isEqualTo(new ProviderChoice.Except(Set.of("ernesto")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | cualquiera
          ES | con quien tenga hora
          EN | whoever is available
          EN | I don't mind
          PT | tanto faz
          ES | Ernesto o Camila, cualquiera
          """)
  void takesAnyone(Language language, String text) {
    assertThat(Clinic.asked(language, Asks.PROVIDER, text).provider())
        .isEqualTo(new ProviderChoice.Anyone());
  }

  @Test
  void leavesAnyDayToTheDay() {
    assertThat(Clinic.asked(Language.ES, Asks.DATE, "cualquier día").provider())
        .isEqualTo(new ProviderChoice.Open());
  }

  @Test
  void tellsTheVisitorFromTheProvider() {
    Understanding read = Clinic.open(Language.ES, "me llamo Camila Rozas, quiero hora con Ernesto");
    assertThat(read.name()).contains("Camila Rozas");
    assertThat(read.provider()).isEqualTo(new ProviderChoice.Chosen("ernesto"));
  }
}
