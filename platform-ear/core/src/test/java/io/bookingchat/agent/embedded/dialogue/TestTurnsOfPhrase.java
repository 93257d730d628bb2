package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.embedded.dialogue.Stage.Played;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.language.Language;
import io.bookingchat.scheduling.Alignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    stage.hear(Said.with(Act.BOOK).service("corte"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero corte y manicure el viernes | después vemos",
        "EN | I want a corte and a manicure on Friday | afterwards",
        "PT | quero corte e manicure na sexta | depois vemos"
      })
  void theSecondOfTwoServicesIsNotForgotten(Language language, String wish, String later) {
    Played played = new Stage(language).say(wish);
    assertThat(played.text()).contains(later, "Manicure", "Corte de pelo");
    assertThat(played.asks()).isEqualTo(Asks.SLOT);
  }

  @Test
  void oneServiceIsNotTakenForTwo() {
    assertThat(new Stage(Language.ES).say("quiero corte de pelo el viernes").text())
        .doesNotContain("después vemos");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero manicure mañana lunes 16 | martes 10 de marzo o para el lunes 16 de marzo",
        "ES | quiero manicure el martes 18 | martes 10 de marzo o para el miércoles 18 de marzo",
        "EN | I want a manicure tomorrow, Monday 16 | Tuesday 10 March or Monday 16 March",
        "PT | quero manicure amanhã, segunda-feira 16 | 10 de março ou para segunda-feira, 16"
      })
  void daysThatContradictEachOtherAreAskedAbout(Language language, String wish, String which) {
    Played played = new Stage(language).say(wish);
    assertThat(played.text()).contains(which);
    assertThat(played.asks()).isEqualTo(Asks.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero manicure mañana martes 10",
        "ES | quiero manicure el lunes 16 en la mañana",
        "ES | quiero manicure mañana no, el lunes 16",
        "ES | quiero manicure el viernes 13 a las 15:00",
        "ES | quiero manicure el martes 16:00",
        "EN | I want a manicure tomorrow, Tuesday the 10th",
        "EN | I want a manicure on Thursday, April 16th",
        "PT | quero manicure amanhã terça 16h"
      })
  void daysThatAgreeAreTaken(Language language, String wish) {
    assertThat(new Stage(language).say(wish).asks()).isNotEqualTo(Asks.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero cambiar mi hora | Corte de pelo del jueves 12 de marzo a las 16:00",
        "EN | I want to move my appointment | Corte de pelo on Thursday 12 March at 16:00",
        "PT | quero remarcar meu horário | Corte de pelo, quinta-feira, 12 de março"
      })
  void theBookingThatIsToBeMovedIsNamed(Language language, String wish, String named) {
    Stage stage = new Stage(language);
    stage.say("quiero corte de pelo el jueves a las 16:00, soy Rosa Vidal, rosa@example.com");
    stage.say("sí");
    assertThat(stage.say(wish).text()).contains(named).endsWith("?");
  }

  @Test
  void servicesThatNobodyDoesAreNotOffered() {
    Stage stage = new Stage(Language.ES);
    stage.world.catalogue.save(stage.salon.tenant.tenantId(), service(1));
    Played asked = stage.say("quiero reservar hora");
    assertThat(asked.asks()).isEqualTo(Asks.SERVICE);
    assertThat(asked.text()).contains("Manicure").doesNotContain("Servicio");
  }

  @Test
  void aLongListOfServicesIsCut() {
    Stage stage = new Stage(Language.ES);
    List<String> done = new ArrayList<>();
    for (int i = 1; i < 9; i++) {
      stage.world.catalogue.save(stage.salon.tenant.tenantId(), service(i));
      done.add("s" + i);
    }
    Provider more = new Provider("sofia", "Sofía Paz", List.of(), done, Optional.empty(), true);
    stage.world.catalogue.save(stage.salon.tenant.tenantId(), more);
    assertThat(stage.say("quiero reservar hora").text()).contains(" y otros.");
  }

  private static Service service(int number) {
    return new Service(
        "s" + number,
        "Servicio " + number,
        Optional.empty(),
        List.of(),
        30,
        30,
        Alignment.CLOCK,
        0,
        0,
        1,
        OptionalInt.empty(),
        Optional.empty(),
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "ES, Quiero reservar una hora",
    "ES, una hora por favor",
    "PT, quero marcar uma hora"
  })
  void anHourIsNoNail(Language language, String wish) {
    assertThat(new Stage(language).say(wish).asks()).isEqualTo(Asks.SERVICE);
  }

  @Test
  void anHourIsNoNailThatIsCut() {
    Stage stage = new Stage(Language.ES);
    Service named = service(1);
    Service nails =
        new Service(
            "nails",
            "Corte de uñas",
            named.description(),
            List.of(),
            30,
            30,
            named.alignment(),
            0,
            0,
            1,
            named.priceMinor(),
            named.currency(),
            true);
    stage.world.catalogue.save(stage.salon.tenant.tenantId(), nails);
    assertThat(stage.say("quiero reservar una hora").asks()).isEqualTo(Asks.SERVICE);
  }
}
