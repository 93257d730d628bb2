package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Waiting;
import io.bookingchat.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor who cannot have what they wish is put in line, and served when a time frees up. */
final class TestWaitingInChat {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

  private final AgentWorld world = new AgentWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana",
    "EN, I'd like a manicure tomorrow",
    "PT, queria marcar uma manicure amanhã",
  })
  void theOfferIsMadeAndTaken(Language language, String opening) {
    List<Booking> full = fill();
    AgentWorld.Visitor visitor = world.visitor(language);

    AgentReply refused = visitor.says(opening);
    AgentReply waits = visitor.chooses("wait");

    assertThat(refused.quickReplies()).extracting(QuickReply::id).contains("wait");
    assertThat(waits.language()).as(visitor.transcript()).isEqualTo(language);
    Waiting place = place(visitor).orElseThrow(() -> new AssertionError(visitor.transcript()));
    assertThat(place.serviceId()).isEqualTo("manicure");
    assertThat(place.firstDay()).isEqualTo(TUESDAY);
    assertThat(place.lastDay()).isEqualTo(TUESDAY);

    world.world.bookings.cancel(
        world.tenant(), world.salon.realm, full.get(0), Optional.empty(), true);
    assertThat(place(visitor).orElseThrow().offer()).isPresent();
    Appointment offered =
        new Appointment(
            world.salon.nails,
            world.salon.camila,
            place(visitor).orElseThrow().offer().orElseThrow().start());

    visitor.says("Eva Luna, eva@example.com");
    visitor.chooses(world.handles.offer(world.salon.realm, offered).slotId());
    AgentReply booked = visitor.chooses("yes");

    assertThat(booked.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(place(visitor)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana, avísame si se desocupa algo",
    "ES, quiero una manicure mañana, ponme en la lista de espera por favor",
    "EN, I'd like a manicure tomorrow, let me know if something opens up",
    "EN, I'd like a manicure tomorrow, put me on the waiting list please",
    "PT, queria marcar uma manicure amanhã, me avisa se abrir uma vaga",
    "PT, queria marcar uma manicure amanhã, pode me colocar na lista de espera",
  })
  void itIsAskedForInOwnWords(Language language, String opening, String wish) {
    fill();
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(opening);

    AgentReply reply = visitor.says(wish);

    assertThat(place(visitor)).as(visitor.transcript()).isPresent();
    assertThat(reply.receipts()).isEmpty();
  }

  @Test
  void nothingIsOfferedWhereNothingCanFreeUp() {
    AgentReply closed = world.visitor().says("quiero una manicure el domingo");
    AgentReply free = world.visitor().says("quiero una manicure mañana");

    assertThat(closed.quickReplies()).extracting(QuickReply::id).doesNotContain("wait");
    assertThat(free.quickReplies()).extracting(QuickReply::id).doesNotContain("wait");
  }

  private Optional<Waiting> place(AgentWorld.Visitor visitor) {
    return world.world.waiting.of(world.tenant(), world.salon.realm, visitor.id).stream()
        .findFirst();
  }

  /** Takes all of Camila's Tuesday. */
  private List<Booking> fill() {
    Customer customer = new Customer("Rosa", Optional.empty(), Optional.empty());
    List<Booking> all = new ArrayList<>();
    for (String time : List.of("09:00", "10:30", "12:00", "13:30", "15:00", "16:30")) {
      all.add(
          world.world.bookings.book(
              world.tenant(),
              world.salon.realm,
              world.salon.at(world.salon.nails, world.salon.camila, TUESDAY + "T" + time),
              customer,
              false));
    }
    return all;
  }
}
