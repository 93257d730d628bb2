package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.booking.Booking;
import io.bookingchat.language.Language;
import io.bookingchat.memory.Salon;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Visitors who know nothing of the product reach a booking with the model that is always there. */
final class TestEmbeddedConversations {
  private static final int MOST_TURNS = 8;

  private final AgentWorld world = new AgentWorld();

  /** What a person answers to each question, in their words. */
  private record Person(
      Language language, String opening, String name, String contact, String slot, String yes) {
    String answer(AgentReply reply) {
      return switch (reply.asks()) {
        case SLOT -> slot;
        case NAME -> name;
        case CONTACT -> contact;
        case CONFIRMATION -> yes;
        case NOTHING, INTENT, SERVICE, PROVIDER, DATE, TIME, BOOKING -> opening;
      };
    }
  }

  static Stream<Person> people() {
    return Stream.of(
        new Person(
            Language.ES,
            "Hola, quiero un corte de pelo mañana en la tarde",
            "Eva Luna",
            "+56 9 8765 4321",
            "la primera",
            "sí, por favor"),
        new Person(
            Language.ES,
            "buenas, hora con Ana para tintura el jueves a las 11",
            "me llamo Eva Luna",
            "eva@example.com",
            "la primera",
            "dale"),
        new Person(
            Language.EN,
            "Hi, I'd like a manicure on Friday morning",
            "My name is Eva Luna",
            "eva@example.com",
            "the first one",
            "yes please"),
        new Person(
            Language.PT,
            "Oi, queria marcar uma manicure amanhã à tarde",
            "Eva Luna",
            "meu e-mail é eva@example.com",
            "o primeiro",
            "sim, pode confirmar"));
  }

  @ParameterizedTest
  @MethodSource("people")
  void endInABooking(Person person) {
    AgentWorld.Visitor visitor = world.visitor(person.language());
    AgentReply reply = visitor.says(person.opening());
    int turns = 1;
    while (reply.receipts().isEmpty() && turns < MOST_TURNS) {
      assertThat(reply.proposal().isPresent()).isEqualTo(reply.asks() == Asks.CONFIRMATION);
      reply = visitor.says(person.answer(reply));
      turns++;
    }

    assertThat(reply.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(reply.degraded()).isFalse();
    assertThat(reply.language()).isEqualTo(person.language());
    Booking booking = reply.receipts().get(0).booking();
    assertThat(booking.customer().name()).isEqualTo("Eva Luna");
    assertThat(reply.texts()).singleElement().asString().contains(booking.code());
    assertThat(world.bookings()).containsExactly(booking);
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void areUnderstood(String opening, String service, Function<LocalDateTime, Boolean> start) {
    AgentWorld.Visitor visitor = world.visitor();
    AgentReply reply = visitor.says(opening);

    assertThat(visitor.draft().serviceId()).contains(service);
    assertThat(reply.slots().isEmpty())
        .as(visitor.transcript())
        .isEqualTo(reply.asks() != Asks.SLOT);
    assertThat(reply.slots())
        .as(visitor.transcript())
        .allMatch(slot -> start.apply(LocalDateTime.ofInstant(slot.start(), Salon.ZONE)));
  }

  static Stream<Arguments> wishes() {
    LocalDate tomorrow = LocalDate.parse("2026-03-10");
    Function<LocalDateTime, Boolean> afternoon =
        at -> at.toLocalDate().equals(tomorrow) && at.getHour() >= 12;
    Function<LocalDateTime, Boolean> any = at -> at.toLocalDate().equals(tomorrow);
    return Stream.of(
        Arguments.of("Hola, quiero un corte de pelo mañana en la tarde", "corte", afternoon),
        Arguments.of("tienen hora para barba mañana?", "barba", any));
  }

  @Test
  void takeAChosenSlot() {
    AgentWorld.Visitor visitor = world.visitor();
    AgentReply offers = visitor.says("quiero una manicure mañana");
    AgentReply held = visitor.chooses(offers.slots().get(1).slotId());

    assertThat(held.asks()).as(visitor.transcript()).isEqualTo(Asks.NAME);
    assertThat(visitor.draft().pending().orElseThrow().proposal().start())
        .isEqualTo(offers.slots().get(1).start());
  }

  @Test
  void moveAndCancelWhatTheyBooked() {
    AgentWorld.Visitor visitor = world.visitor();
    visitor.says("quiero una manicure mañana a las 10, soy Eva Luna, eva@example.com");
    visitor.chooses("yes");
    visitor.says("necesito cambiar mi hora para el jueves a las 12");
    AgentReply moved = visitor.chooses("yes");
    visitor.says("quiero cancelar mi hora");
    AgentReply cancelled = visitor.chooses("yes");

    assertThat(moved.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(moved.receipts().get(0).booking().start()).isEqualTo("2026-03-12T15:00:00Z");
    assertThat(cancelled.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(world.bookings()).allMatch(booking -> !booking.status().occupies());
  }
}
