package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestOrdinals {
  @ParameterizedTest
  @CsvSource({
    "ES,la segunda,2",
    "ES,me quedo con la última,-1",
    "ES,opción 3,3",
    "ES,2,2",
    "EN,the first one please,1",
    "EN,the last one,-1",
    "EN,option two,2",
    "PT,a terceira opção,3",
    "PT,o último,-1"
  })
  void readsWhichOfTheOffered(Language language, String text, int ordinal) {
    Understanding read = Clinic.asked(language, Asks.SLOT, text);
    assertThat(read.ordinal()).hasValue(ordinal);
    assertThat(read.act()).isEqualTo(Act.AFFIRM);
  }

  @Test
  void takesAWeekdayForADay() {
    assertThat(Clinic.asked(Language.PT, Asks.SLOT, "na segunda às 9").ordinal()).isEmpty();
  }

  @Test
  void readsNoneWhereNothingWasOffered() {
    assertThat(Clinic.open(Language.ES, "la primera vez que voy").ordinal()).isEmpty();
  }
}
