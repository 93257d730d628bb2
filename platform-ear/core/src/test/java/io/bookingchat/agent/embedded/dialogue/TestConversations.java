package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.embedded.dialogue.Stage.Played;
import io.bookingchat.booking.Booking;
import io.bookingchat.language.Language;
import io.bookingchat.memory.Salon;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole conversations in words, as people write them, in the three languages. */
final class TestConversations {
  private static Played last(Stage stage, String... messages) {
    Played played = null;
    for (String message : messages) {
      played = stage.say(message);
    }
    return played;
  }

  private static Booking only(Played played, Action action) {
    assertThat(played.receipts())
        .as(played.text())
        .extracting(Receipt::action)
        .containsExactly(action);
    return played.receipts().get(0).booking();
  }

  private static String start(Booking booking) {
    return LocalDateTime.ofInstant(booking.start(), Salon.ZONE).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | hola! quiero cortarme el pelo el jueves a las 4 | soy Rosa Vidal | 9 8765 4321 | sí,"
            + " dale",
        "EN | Hi, I'd like a corte de pelo on Thursday at 4 | My name is Rosa Vidal |"
            + " rosa@example.com | yes please",
        "PT | oi, queria marcar corte de pelo na quinta às 16h | meu nome é Rosa Vidal |"
            + " rosa@example.com | pode confirmar"
      })
  void bookFromOneSentence(
      Language language, String wish, String name, String contact, String yes) {
    Stage stage = new Stage(language);
    Played proposed = last(stage, wish, name, contact);
    assertThat(proposed.asks()).as(proposed.text()).isEqualTo(Asks.CONFIRMATION);
    Booking booking = only(stage.say(yes), Action.BOOK);
    assertThat(booking.serviceId()).isEqualTo("corte");
    assertThat(start(booking)).isEqualTo("2026-03-12T16:00");
    assertThat(booking.customer().name()).isEqualTo("Rosa Vidal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | buenas, necesito hora | manicure porfa | mañana | la primera | Rosa Vidal |"
            + " rosa@example.com | sí",
        "EN | I need an appointment | Manicure | tomorrow | the first one | Rosa Vidal |"
            + " rosa@example.com | yes, that's right",
        "PT | quero marcar um horário | manicure | amanhã | o primeiro | Rosa Vidal |"
            + " rosa@example.com | sim"
      })
  void bookStepByStep(
      Language language,
      String opening,
      String service,
      String day,
      String choice,
      String name,
      String contact,
      String yes) {
    Stage stage = new Stage(language);
    assertThat(stage.say(opening).asks()).isEqualTo(Asks.SERVICE);
    assertThat(stage.say(service).asks()).isEqualTo(Asks.DATE);
    Played offered = stage.say(day);
    assertThat(offered.asks()).isEqualTo(Asks.SLOT);
    assertThat(stage.say(choice).asks()).isEqualTo(Asks.NAME);
    assertThat(stage.say(name).asks()).isEqualTo(Asks.CONTACT);
    assertThat(stage.say(contact).asks()).isEqualTo(Asks.CONFIRMATION);
    Booking booking = only(stage.say(yes), Action.BOOK);
    assertThat(booking.start()).isEqualTo(offered.slots().get(0).start());
  }

  private static Stage booked(Language language) {
    Stage stage = new Stage(language);
    String wish =
        switch (language) {
          case ES -> "quiero corte de pelo el jueves a las 16:00, soy Rosa Vidal, rosa@example.com";
          case EN -> "I want a corte de pelo on Thursday at 4 pm, I'm Rosa Vidal, rosa@example.com";
          case PT -> "quero corte de pelo quinta às 16h, sou Rosa Vidal, rosa@example.com";
        };
    Played proposed = stage.say(wish);
    assertThat(proposed.asks()).as(proposed.text()).isEqualTo(Asks.CONFIRMATION);
    only(
        stage.say(language == Language.EN ? "yes" : language == Language.ES ? "sí" : "sim"),
        Action.BOOK);
    return stage;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero cambiar mi hora del jueves al viernes a las 11 | sí, por favor",
        "EN | I need to move my appointment from Thursday to Friday at 11 am | yes please",
        "PT | preciso remarcar meu horário de quinta para sexta às 11h | sim, por favor"
      })
  void moveTheirOwnBooking(Language language, String wish, String yes) {
    Stage stage = booked(language);
    Played proposed = stage.say(wish);
    assertThat(proposed.asks()).as(proposed.text()).isEqualTo(Asks.CONFIRMATION);
    assertThat(start(only(stage.say(yes), Action.RESCHEDULE))).isEqualTo("2026-03-13T11:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero cancelar mi hora | el código es {code} | rosa@example.com | sí, cancélala",
        "EN | I want to cancel my appointment | my code is {code} | rosa@example.com | yes, cancel"
            + " it",
        "PT | quero cancelar meu horário | o código é {code} | rosa@example.com | sim, pode"
            + " cancelar"
      })
  void cancelByCodeAndContact(
      Language language, String wish, String code, String contact, String yes) {
    Stage stage = booked(language);
    String given = stage.world.bookingStore.ofVisitor(stage.salon.realm, "visitor-1").get(0).code();
    stage.anotherVisitor();
    assertThat(stage.say(wish).asks()).isEqualTo(Asks.BOOKING);
    assertThat(stage.say(code.replace("{code}", given)).asks()).isEqualTo(Asks.CONTACT);
    Played proposed = stage.say(contact);
    assertThat(proposed.asks()).as(proposed.text()).isEqualTo(Asks.CONFIRMATION);
    only(stage.say(yes), Action.CANCEL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | no, mejor el viernes | 2026-03-13T16:00",
        "ES | no, mejor a las 5 | 2026-03-12T17:00",
        "EN | no, I'd rather come on Friday | 2026-03-13T16:00",
        "EN | actually, make it 5 pm | 2026-03-12T17:00",
        "PT | não, melhor na sexta | 2026-03-13T16:00",
        "PT | prefiro às 17h | 2026-03-12T17:00"
      })
  void changeOnlyWhatWasCorrected(Language language, String correction, String start) {
    Stage stage = new Stage(language);
    String wish =
        switch (language) {
          case ES -> "quiero corte de pelo el jueves a las 16:00, soy Rosa Vidal, rosa@example.com";
          case EN -> "I want a corte de pelo on Thursday at 4 pm, I'm Rosa Vidal, rosa@example.com";
          case PT -> "quero corte de pelo quinta às 16h, sou Rosa Vidal, rosa@example.com";
        };
    stage.say(wish);
    Played proposed = stage.say(correction);
    assertThat(proposed.asks()).as(proposed.text()).isEqualTo(Asks.CONFIRMATION);
    assertThat(
            LocalDateTime.ofInstant(
                proposed.draft().pending().orElseThrow().proposal().start(), Salon.ZONE))
        .isEqualTo(LocalDateTime.parse(start));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero manicure la próxima semana | el martes a las 10",
        "EN | I want a manicure next week | Tuesday at 10 am",
        "PT | quero manicure na semana que vem | terça às 10h"
      })
  void meanTheWeekThatIsTalkedAbout(Language language, String week, String weekday) {
    Stage stage = new Stage(language);
    Played proposed = last(stage, week, weekday);
    assertThat(proposed.draft().pending()).as(proposed.text()).isPresent();
    assertThat(
            LocalDateTime.ofInstant(
                proposed.draft().pending().get().proposal().start(), Salon.ZONE))
        .isEqualTo(LocalDateTime.parse("2026-03-17T10:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | ¿y media hora más tarde? | 2026-03-12T16:30",
        "EN | can we do it an hour earlier? | 2026-03-12T15:00",
        "PT | pode ser uma hora mais tarde? | 2026-03-12T17:00"
      })
  void moveTheProposedTimeByHowMuchWasSaid(Language language, String message, String start) {
    changeOnlyWhatWasCorrected(language, message, start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | uy, mejor cámbiala al viernes a las 11 | sí",
        "EN | actually, move it to Friday at 11 am please | yes",
        "PT | na verdade, muda para sexta às 11h | sim"
      })
  void correctRightAfterBooking(Language language, String correction, String yes) {
    Stage stage = booked(language);
    stage.say(correction);
    assertThat(start(only(stage.say(yes), Action.RESCHEDULE))).isEqualTo("2026-03-13T11:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero manicure mañana | mejor quiero cancelar",
        "EN | I'd like a manicure tomorrow | cancel it please",
        "PT | quero uma manicure amanhã | quero cancelar"
      })
  void dropWhatIsNotChosenYet(Language language, String wish, String leave) {
    Stage stage = new Stage(language);
    assertThat(stage.say(wish).asks()).isEqualTo(Asks.SLOT);

    Played left = stage.say(leave);

    assertThat(left.asks()).as(left.text()).isIn(Asks.INTENT, Asks.NOTHING);
    assertThat(left.receipts()).isEmpty();
  }

  @Test
  void nothingIsBookedForWhoLeaves() {
    Stage stage = new Stage(Language.ES);
    last(stage, "quiero corte de pelo el jueves a las 16:00, soy Rosa Vidal, rosa@example.com");
    Played left = stage.say("déjame pensarlo, después te hablo");
    assertThat(left.receipts()).isEmpty();
    assertThat(List.of(Asks.INTENT, Asks.NOTHING)).contains(left.asks());
    assertThat(stage.draft().pending()).isEmpty();
  }
}
