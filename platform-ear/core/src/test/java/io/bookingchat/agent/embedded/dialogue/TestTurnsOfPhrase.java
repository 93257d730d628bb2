package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.embedded.dialogue.Stage.Played;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that are easily taken for something else, or answered as if they had not been said. */
final class TestTurnsOfPhrase {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero hora con otra persona",
        "EN | I'd like an appointment with another person",
        "PT | quero um horário com outra pessoa"
      })
  void anotherPersonForAnAppointmentIsNoWishForTheStaff(Language language, String text) {
    assertThat(new Stage(language).say(text).calls()).doesNotContain("hand_off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero hablar con otra persona",
        "EN | I want to talk to another person",
        "PT | quero falar com outra pessoa"
      })
  void whoWantsToTalkToAnotherPersonGetsOne(Language language, String text) {
    Stage stage = new Stage(language);
    stage.hear(Said.with(io.bookingchat.agent.embedded.understanding.Act.BOOK).service("corte"));
    assertThat(stage.say(text).calls()).containsExactly("hand_off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero cancelar mi hora | mi código es ABC234, ana@ejemplo.cl | ese código y ese",
        "EN | I want to cancel my appointment | my code is ABC234, ana@example.com | that code and",
        "PT | quero cancelar meu horário | meu código é ABC234, ana@exemplo.com | esse código e"
      })
  void aWrongCodeWithAContactIsSaidToBeWrong(
      Language language, String wish, String wrong, String said) {
    Stage stage = new Stage(language);
    stage.say(wish);
    assertThat(stage.say(wrong).text()).contains(said).endsWith("?");
  }

  @Test
  void twoBookingsAtOneTimeAreToldApartByWhoServes() {
    Stage stage = new Stage(Language.ES);
    stage.say("quiero corte de pelo con Ana el jueves a las 16:00, soy Rosa Vidal, r@example.com");
    stage.say("sí");
    stage.say("quiero otra hora, corte de pelo con Pedro el jueves a las 16:00");
    stage.say("sí");
    Played asked = stage.say("quiero cancelar mi hora");
    assertThat(asked.asks()).as(asked.text()).isEqualTo(Asks.BOOKING);
    assertThat(asked.text()).contains("Corte de pelo con Ana Rojas", "con Pedro Soto");
    Played proposed = stage.say("la de Pedro");
    assertThat(proposed.asks()).as(proposed.text()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed.draft().pending().orElseThrow().proposal().providerId()).isEqualTo("pedro");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero manicure mañana | soy Rosa Vidal | Anotado. | sí | ¿Cuál de ellas?",
        "EN | I want a manicure tomorrow | I'm Rosa Vidal | Noted. | yes | Which of them?",
        "PT | quero manicure amanhã | sou Rosa Vidal | Anotado. | sim | Qual deles?"
      })
  void whatIsSaidAmongOfferedTimesIsHeard(
      Language language, String wish, String name, String noted, String yes, String which) {
    Stage stage = new Stage(language);
    assertThat(stage.say(wish).asks()).isEqualTo(Asks.SLOT);
    Played named = stage.say(name);
    assertThat(named.text()).startsWith(noted);
    assertThat(named.asks()).isEqualTo(Asks.SLOT);
    Played agreed = stage.say(yes);
    assertThat(agreed.text()).isEqualTo(which);
    assertThat(agreed.slots()).isEqualTo(named.slots());
  }

  @Test
  void theTimesOfADayAreReadInOrder() {
    Played played = new Stage(Language.ES).say("quiero corte de pelo mañana a las 20:00");
    List<Instant> starts = played.slots().stream().map(OfferedSlot::start).toList();
    assertThat(starts).as(played.text()).hasSize(5).isSorted();
  }
}
