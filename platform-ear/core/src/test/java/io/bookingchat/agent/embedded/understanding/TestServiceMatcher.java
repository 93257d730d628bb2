package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestServiceMatcher {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | quiero un corte                | corte
          ES | me quiero cortar el pelo       | corte
          ES | perfilarme la barva            | barba
          ES | corte y barba porfa            | combo
          ES | una limpiesa fasial            | spa
          EN | a haircut please               | corte
          EN | I'd like a peeling             | spa
          PT | queria fazer um peeling        | spa
          ES | no quiero corte, quiero barba  | barba
          ES | no corte de pelo sino barba    | barba
          EN | not the haircut, the beard     | barba
          """)
  void findsAServiceInOtherWords(Language language, String text, String service) {
    assertThat(Clinic.open(language, text).serviceIds()).first().isEqualTo(service);
  }

  @Test
  void namesSeveralServicesInTheirOrder() {
    assertThat(Clinic.open(Language.ES, "barba y limpieza facial").serviceIds())
        .containsExactlyInAnyOrder("barba", "spa");
  }

  @Test
  void findsNoServiceInOtherTalk() {
    assertThat(Clinic.open(Language.ES, "a qué hora abren mañana?").serviceIds()).isEmpty();
    assertThat(Clinic.open(Language.EN, "is there parking nearby?").serviceIds()).isEmpty();
  }

  @Test
  void leavesEquallyGoodServicesToBeAsked() {
    Setting setting =
        new Setting(
            Language.EN,
            Optional.empty(),
            false,
            "GB",
            List.of(
                new Named("a", "Swedish massage", List.of()),
                new Named("b", "Sports massage", List.of())),
            List.of());
    assertThat(Understander.read("a massage please", setting).serviceIds())
        .containsExactlyInAnyOrder("a", "b");
  }
}
