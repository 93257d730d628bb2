package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestShift {
  @ParameterizedTest
  @CsvSource({
    "ES, ¿puede ser media hora más tarde?, 30",
    "ES, una hora antes mejor, -60",
    "ES, 45 minutos después, 45",
    "EN, can we do it half an hour later, 30",
    "EN, two would be bad but 2 hours earlier works, -120",
    "PT, meia hora mais cedo, -30",
    "PT, uma hora depois, 60"
  })
  void saysHowFar(Language language, String text, int minutes) {
    assertThat(Shift.in(text, language)).contains(Duration.ofMinutes(minutes));
  }

  @Test
  void needsALengthAndADirection() {
    assertThat(Shift.in("más tarde", Language.ES)).isEmpty();
    assertThat(Shift.in("how long is it, an hour?", Language.EN)).isEmpty();
    assertThat(Shift.in("às 3 horas", Language.PT)).isEmpty();
  }
}
