package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestLanguageGuess {
  @ParameterizedTest
  @CsvSource({
    "ES,I would like to book a haircut,EN",
    "ES,gostaria de marcar um horário,PT",
    "EN,necesito una hora para mañana,ES",
    "EN,você tem vaga amanhã?,PT",
    "PT,quiero cancelar mi cita,ES",
    "ES,hello,EN",
    "PT,tomorrow at 5 please,EN"
  })
  void followsTheVisitor(Language conversation, String text, Language language) {
    assertThat(Clinic.open(conversation, text).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"ES,ok", "EN,ok", "PT,no sábado", "ES,10:30", "EN,Camila", "PT,corte", "ES,👍"})
  void keepsTheConversationsWhereItDoesNotShow(Language conversation, String text) {
    assertThat(Clinic.open(conversation, text).language()).isEqualTo(conversation);
  }

  @Test
  void doesNotTakeANameForALanguage() {
    assertThat(Clinic.asked(Language.ES, Asks.NAME, "Will Brown").language())
        .isEqualTo(Language.ES);
  }
}
