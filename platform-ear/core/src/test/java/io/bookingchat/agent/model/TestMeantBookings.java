package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Receipt;
import io.bookingchat.booking.Booking;
import io.bookingchat.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is booked, moved or cancelled that the visitor did not mean. */
final class TestMeantBookings {
  private final AgentWorld world = new AgentWorld();

  /** A visitor with a manicure tomorrow at ten. */
  private AgentWorld.Visitor booked(Language language) {
    AgentWorld.Visitor visitor = proposed(language);
    visitor.chooses("yes");
    assertThat(bookedServices()).containsExactly("manicure");
    return visitor;
  }

  /** A visitor who is asked whether to book it. */
  private AgentWorld.Visitor proposed(Language language) {
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(
        switch (language) {
          case ES -> "quiero una manicure mañana a las 10, soy Eva Luna, eva@example.com";
          case EN -> "I want a manicure tomorrow at 10am, I'm Eva Luna, eva@example.com";
          case PT -> "quero uma manicure amanhã às 10h, sou Eva Luna, eva@example.com";
        });
    return visitor;
  }

  private static String yes(Language language) {
    return switch (language) {
      case ES -> "sí";
      case EN -> "yes";
      case PT -> "sim";
    };
  }

  private List<String> bookedServices() {
    return world.bookings().stream()
        .filter(booking -> booking.status().occupies())
        .map(Booking::serviceId)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una tintura el jueves | quiero cancelar mi hora de manicure",
        "ES | quiero una tintura el jueves a las 11 | cancela mi manicure",
        "ES | quiero una tintura el jueves | a la manicure no puedo ir",
        "ES | quiero una tintura el jueves | cancela la de mañana",
        "ES | quiero una tintura el jueves | quiero cancelar mi hora",
        "EN | I want a haircut on thursday | cancel my manicure appointment",
        "EN | I want a haircut on thursday at 11am | please cancel my manicure",
        "PT | quero um corte na quinta | quero cancelar meu horário de manicure"
      })
  void aBookingIsCancelledWhileAnotherIsBeingMade(Language language, String wish, String cancel) {
    AgentWorld.Visitor visitor = booked(language);
    visitor.says(wish);

    AgentReply asked = visitor.says(cancel);

    assertThat(asked.proposal()).as(visitor.transcript()).isPresent();
    assertThat(asked.proposal().get().action()).isEqualTo(Action.CANCEL);
    visitor.says(yes(language));
    assertThat(bookedServices()).as(visitor.transcript()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una tintura el jueves | quiero mover mi manicure al viernes a las 12",
        "ES | quiero una tintura el jueves a las 11 | cambia mi manicure al viernes a las 12",
        "ES | quiero una manicure el jueves | cambia mi manicure de mañana al viernes a las 12",
        "ES | quiero una tintura el jueves | cambia mi hora al viernes a las 12",
        "ES | quiero una tintura el jueves a las 11 | mejor cambia mi hora para el viernes a las"
            + " 12",
        "EN | I want a haircut on thursday | move my manicure to friday at 12",
        "EN | I want a haircut on thursday | move my appointment to friday at 12",
        "PT | quero um corte na quinta | muda meu horário para sexta às 12h",
        "PT | quero um corte na quinta | muda minha manicure para sexta às 12h"
      })
  void aBookingIsMovedWhileAnotherIsBeingMade(Language language, String wish, String move) {
    AgentWorld.Visitor visitor = booked(language);
    visitor.says(wish);

    visitor.says(move);

    AgentReply moved = visitor.says(yes(language));
    assertThat(moved.receipts())
        .as(visitor.transcript())
        .extracting(Receipt::action)
        .containsExactly(Action.RESCHEDULE);
    assertThat(world.bookings())
        .extracting(booking -> booking.start().toString())
        .containsExactly("2026-03-13T15:00:00Z");
  }

  @Test
  void aBookingIsMovedRightAfterItWasMade() {
    AgentWorld.Visitor visitor = booked(Language.ES);

    visitor.says("cambia la manicure de mañana al viernes a las 12");
    visitor.says("sí");

    assertThat(world.bookings())
        .as(visitor.transcript())
        .extracting(booking -> booking.start().toString())
        .containsExactly("2026-03-13T15:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una tintura el jueves | quiero cancelar mi hora de corte | No encuentro",
        "ES | quiero una tintura el jueves | quiero cambiar mi corte al viernes | No encuentro",
        "EN | I want a haircut on thursday | cancel my yoga session | can't find",
        "PT | quero um corte na quinta | quero cancelar meu horário de yoga | Não encontr"
      })
  void aBookingThatIsNotThereIsNotMade(
      Language language, String wish, String change, String words) {
    AgentWorld.Visitor visitor = booked(language);
    visitor.says(wish);

    AgentReply reply = visitor.says(change);

    assertThat(String.join(" ", reply.texts())).as(visitor.transcript()).contains(words);
    assertThat(reply.proposal()).isEmpty();
    assertThat(reply.slots()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una tintura el jueves | cancela",
        "ES | quiero una tintura el jueves | cancela la tintura",
        "EN | I want a haircut on thursday | cancel it please",
        "PT | quero um corte na quinta | cancela"
      })
  void whatIsOnlyBeingMadeIsDropped(Language language, String wish, String cancel) {
    AgentWorld.Visitor visitor = booked(language);
    visitor.says(wish);

    AgentReply left = visitor.says(cancel);

    assertThat(left.asks()).as(visitor.transcript()).isEqualTo(Asks.INTENT);
    assertThat(left.proposal()).isEmpty();
    assertThat(bookedServices()).containsExactly("manicure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una tintura el jueves | cámbialo por manicure | manicure",
        "EN | I want a haircut on thursday | cancel that, I want a manicure instead | manicure",
        "EN | I want a haircut on thursday | don't cancel my manicure | corte",
        "ES | quiero una tintura el jueves | no canceles mi hora de manicure | color"
      })
  void theWishIsStillTheWish(Language language, String wish, String more, String service) {
    AgentWorld.Visitor visitor = booked(language);
    visitor.says(wish);

    visitor.says(more);

    assertThat(visitor.draft().action()).as(visitor.transcript()).contains(Action.BOOK);
    assertThat(visitor.draft().serviceId()).contains(service);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | cancela mi hora | sí, no la canceles",
        "ES | cancela mi hora | sí, déjala como está",
        "ES | cancela mi hora | sí, pero no todavía",
        "ES | cambia mi hora al jueves a las 11 | no la cambies",
        "EN | cancel my appointment | don't cancel it",
        "EN | cancel my appointment | yes, keep it",
        "EN | cancel my appointment | ok, but only if it's free",
        "EN | move my appointment to thursday at 11am | no, don't move it",
        "PT | cancela meu horário | não cancela",
        "PT | cancela meu horário | sim, mantém",
        "PT | muda meu horário para quinta às 11h | não muda não"
      })
  void whatIsToBeKeptIsKept(Language language, String change, String keep) {
    AgentWorld.Visitor visitor = booked(language);
    Booking before = world.bookings().get(0);
    visitor.says(change);

    AgentReply reply = visitor.says(keep);

    assertThat(reply.receipts()).as(visitor.transcript()).isEmpty();
    assertThat(world.bookings()).containsExactly(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | no, mejor cámbiala al jueves a las 11",
        "ES | no quiero cancelar, quiero cambiarla para el jueves a las 11",
        "EN | I don't want to cancel, I want to move it to Thursday at 11am",
        "PT | não quero cancelar, quero mudar para quinta às 11h"
      })
  void whoWouldRatherMoveCancelsNothing(Language language, String rather) {
    AgentWorld.Visitor visitor = booked(language);
    visitor.says(
        language == Language.EN
            ? "cancel my appointment"
            : language == Language.ES ? "cancela mi hora" : "cancela meu horário");

    visitor.says(rather);
    visitor.says(yes(language));

    assertThat(world.bookings())
        .as(visitor.transcript())
        .extracting(booking -> booking.start().toString())
        .containsExactly("2026-03-12T14:00:00Z");
    assertThat(bookedServices()).containsExactly("manicure");
  }

  @Test
  void anotherOneIsCancelledThanWasFoundFirst() {
    AgentWorld.Visitor visitor = booked(Language.ES);
    visitor.says("quiero un corte el jueves a las 11");
    visitor.says("sí");
    visitor.says("cancela mi manicure");

    visitor.says("no, cancela mi corte");
    visitor.says("sí");

    assertThat(bookedServices()).as(visitor.transcript()).containsExactly("manicure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | sí, espera, esa no",
        "ES | sí a todo menos la hora",
        "ES | ok, no",
        "ES | no canceles",
        "ES | ¿puedo cancelar después si no puedo ir?",
        "EN | yes wait, not that one",
        "EN | yes if it's cheaper than 10000",
        "EN | I'm not sure yes",
        "EN | yes but not tomorrow",
        "PT | sim, mas não amanhã",
        "PT | sim, espera aí",
        "PT | sim, não amanhã"
      })
  void aYesThatDoubtsBooksNothing(Language language, String words) {
    AgentWorld.Visitor visitor = proposed(language);

    AgentReply reply = visitor.says(words);

    assertThat(reply.receipts()).as(visitor.transcript()).isEmpty();
    assertThat(visitor.draft().action()).contains(Action.BOOK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | si, si me sirve",
        "ES | sí, no hay problema",
        "EN | yes if possible",
        "EN | yes, no problem",
        "PT | sim, sem problema"
      })
  void aYesIsAYes(Language language, String words) {
    AgentWorld.Visitor visitor = proposed(language);

    assertThat(visitor.says(words).receipts()).as(visitor.transcript()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una manicure mañana | la primera no, la segunda",
        "EN | I want a manicure tomorrow | not the first one, the second",
        "PT | quero manicure amanhã | o primeiro não, o segundo"
      })
  void theOneThatIsTurnedDownIsNotTaken(Language language, String wish, String choice) {
    AgentWorld.Visitor visitor = world.visitor(language);
    AgentReply offered = visitor.says(wish);

    visitor.says(choice);

    assertThat(visitor.draft().pending()).as(visitor.transcript()).isPresent();
    assertThat(visitor.draft().pending().get().proposal().start())
        .isEqualTo(offered.slots().get(1).start());
  }
}
