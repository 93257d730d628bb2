package io.bookingchat.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is offered for a wish, and what is said of a wish that cannot be had. */
final class TestFindSlots {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Toolboxes tools = new Toolboxes(world);
  private final TurnState state =
      new TurnState(
          new AgentTurn(
              salon.tenant,
              salon.realm,
              "visitor",
              "conversation",
              "turn",
              Language.ES,
              List.of(),
              Draft.EMPTY,
              List.of(),
              new VisitorInput.Text("hola")),
          world.catalogue.services(salon.tenant.tenantId()),
          world.catalogue.providers(salon.tenant.tenantId()),
          world.clock.instant());

  @Test
  void putsTheWishedTimeFirst() {
    find("'service':'corte','first_day':'2026-03-10','last_day':'2026-03-10','time':'10:30'");

    assertThat(state.unavailable()).isEmpty();
    assertThat(starts()).hasSize(5).startsWith("2026-03-10T10:30");
    assertThat(starts()).contains("2026-03-10T10:15", "2026-03-10T10:45");
  }

  @Test
  void saysThatTheWishedTimeIsTakenAndOffersTheNearest() {
    book(salon.at(salon.haircut, salon.ana, "2026-03-10T10:30"));
    find(
        "'service':'corte','provider':'ana','first_day':'2026-03-10','last_day':'2026-03-10',"
            + "'time':'10:30'");

    assertThat(state.unavailable())
        .contains(
            new Unavailable(
                Optional.of(Instant.parse("2026-03-10T13:30:00Z")), Optional.empty(), "TAKEN"));
    assertThat(starts()).hasSize(5).doesNotContain("2026-03-10T10:30");
    assertThat(starts()).isSorted().containsAnyOf("2026-03-10T09:30", "2026-03-10T11:30");
    assertThat(state.draft().offered()).allMatch(slot -> slot.providerId().equals("ana"));
  }

  @Test
  void offersAnyoneElseWhileOneIsTaken() {
    book(salon.at(salon.haircut, salon.ana, "2026-03-10T10:30"));
    find("'service':'corte','first_day':'2026-03-10','last_day':'2026-03-10','time':'10:30'");

    assertThat(state.unavailable()).isEmpty();
    assertThat(state.draft().offered().get(0).providerId()).isEqualTo("pedro");
  }

  @Test
  void offersDaysNearbyWhenTheWishedOneIsClosed() {
    find("'service':'corte','first_day':'2026-03-15','last_day':'2026-03-15'");

    assertThat(state.unavailable())
        .contains(
            new Unavailable(
                Optional.empty(), Optional.of(LocalDate.parse("2026-03-15")), "CLOSED"));
    assertThat(starts()).isNotEmpty().anyMatch(start -> start.startsWith("2026-03-16"));
  }

  @Test
  void tellsTheReasonOfTimesTooSoonAndTooFar() {
    find("'service':'corte','first_day':'2026-03-01','last_day':'2026-03-01'");
    assertThat(state.unavailable().orElseThrow().reason()).isEqualTo("MIN_ADVANCE");
    assertThat(state.draft().offered()).isNotEmpty();

    find("'service':'corte','first_day':'2026-08-03','last_day':'2026-08-03','time':'10:00'");
    assertThat(state.unavailable().orElseThrow().reason()).isEqualTo("MAX_ADVANCE");
  }

  @Test
  void keepsToThePartOfTheDay() {
    find(
        "'service':'manicure','first_day':'2026-03-10','last_day':'2026-03-10',"
            + "'earliest':'14:00','latest':'16:00'");

    assertThat(starts())
        .containsExactly(
            "2026-03-10T14:00",
            "2026-03-10T14:30",
            "2026-03-10T15:00",
            "2026-03-10T15:30",
            "2026-03-10T16:00");
  }

  @Test
  void spreadsOffersOverTheDayAndOverProviders() {
    find("'service':'corte','first_day':'2026-03-10','last_day':'2026-03-10'");

    assertThat(starts()).hasSize(5).startsWith("2026-03-10T09:00").isSorted();
    assertThat(state.draft().offered())
        .extracting(OfferedSlot::providerId)
        .contains("ana", "pedro");
  }

  @Test
  void forgetsOffersOfAnotherWish() {
    find("'service':'corte','first_day':'2026-03-10','last_day':'2026-03-10'");
    run("note_wish", "{'service':'corte'}");
    assertThat(state.draft().offered()).isNotEmpty();

    run("note_wish", "{'first_day':'2026-03-11','last_day':'2026-03-11'}");
    assertThat(state.draft().offered()).isEmpty();
  }

  @Test
  void letsGoOfAProposalThatIsNoLongerWanted() {
    find("'service':'corte','first_day':'2026-03-10','last_day':'2026-03-10','time':'10:30'");
    OfferedSlot slot = state.draft().offered().get(0);
    run("propose_booking", "{'slot':'" + slot.slotId() + "'}");

    run("note_wish", "{'time':'10:30'}");
    assertThat(state.draft().pending()).isPresent();
    run("note_wish", "{'time':'11:30'}");
    assertThat(state.draft().pending()).isEmpty();

    find("'provider':'" + slot.providerId() + "','time':'10:30'");
    assertThat(state.unavailable()).as("the hold was given back").isEmpty();
  }

  @Test
  void tellsTheModelWhatIsWrongWithItsArguments() {
    assertThat(run("find_slots", "{'service':'corte','day':'2026-03-10'}").json())
        .contains("takes only");
    assertThat(run("note_wish", "{'first_day':'10/03/2026'}").json()).contains("YYYY-MM-DD");
    assertThat(run("note_wish", "{'service':'nosuch'}").json()).contains("no such service");
    assertThat(run("note_wish", "{'action':'STEAL'}").refused()).isTrue();
    assertThat(run("propose_booking", "{}").json()).contains("slot is needed");
    assertThat(state.draft()).isEqualTo(Draft.EMPTY);
  }

  @Test
  void movesABookingWithinTheHandsItIsIn() {
    Booking booked = book(salon.at(salon.haircut, salon.pedro, "2026-03-10T10:30"));
    state.draft(state.draft().with(state.draft().lookup().found(booked.bookingId())));
    find("'action':'RESCHEDULE','first_day':'2026-03-11','last_day':'2026-03-11'");

    assertThat(state.draft().offered())
        .isNotEmpty()
        .allMatch(slot -> slot.providerId().equals("pedro") && slot.serviceId().equals("corte"));
  }

  @Test
  void movesABookingByLessThanItsLength() {
    Booking booked = book(salon.at(salon.haircut, salon.pedro, "2026-03-10T10:30"));
    state.draft(state.draft().with(state.draft().lookup().found(booked.bookingId())));
    find("'action':'RESCHEDULE','first_day':'2026-03-10','last_day':'2026-03-10','time':'10:45'");
    String slot = state.draft().offered().get(0).slotId();

    assertThat(state.unavailable()).isEmpty();
    assertThat(starts()).startsWith("2026-03-10T10:45").doesNotContain("2026-03-10T10:30");
    Toolbox.Outcome proposed =
        run("propose_reschedule", "{'booking':'" + booked.bookingId() + "','slot':'" + slot + "'}");
    assertThat(proposed.refused()).as(proposed.json()).isFalse();
  }

  private void find(String fields) {
    assertThat(run("find_slots", "{" + fields + "}").json()).doesNotContain("error");
  }

  private Toolbox.Outcome run(String tool, String arguments) {
    return tools.toolbox.run(state, tool, arguments.replace('\'', '"'));
  }

  private Booking book(Appointment wanted) {
    return world.bookings.book(
        salon.tenant,
        salon.realm,
        wanted,
        new Customer("Otra", Optional.of("otra@example.com"), Optional.empty()),
        true);
  }

  private List<String> starts() {
    return state.draft().offered().stream()
        .map(slot -> LocalDateTime.ofInstant(slot.start(), Salon.ZONE).toString())
        .toList();
  }
}
