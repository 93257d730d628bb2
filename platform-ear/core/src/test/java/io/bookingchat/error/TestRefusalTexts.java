package io.bookingchat.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.language.Language;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestRefusalTexts {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageSaysTheSameThings(Language language) {
    assertThat(keys(language)).isEqualTo(keys(Language.EN)).isNotEmpty();
  }

  @Test
  void wordsAreFilledInInEachLanguage() {
    Refusal refusal = Refusal.invalidSaying("days", "days.count", 31);

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("days");
    assertThat(refusal.message(Language.EN)).isEqualTo("Ask for 1 to 31 days.");
    assertThat(refusal.message(Language.ES)).isEqualTo("Pide entre 1 y 31 días.");
    assertThat(refusal.message(Language.PT)).isEqualTo("Peça de 1 a 31 dias.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"service", "provider", "booking", "conversation", "record"})
  void whatAVisitorCanAskForIsAbsentInTheirLanguage(String what) {
    Refusal refusal = Refusal.notFound(what);

    assertThat(refusal.message(Language.EN)).isEqualTo("There is no such " + what + ".");
    assertThat(refusal.message(Language.ES)).endsWith("no existe.");
    assertThat(refusal.message(Language.PT)).endsWith("não existe.");
  }

  @Test
  void aTextThatDoesNotExistIsOurMistake() {
    assertThatThrownBy(() -> Refusal.saying(ErrorCode.INVALID, "no.such.text"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static Set<String> keys(Language language) {
    return ResourceBundle.getBundle(
            "io.bookingchat.error.refusals",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT))
        .keySet();
  }
}
