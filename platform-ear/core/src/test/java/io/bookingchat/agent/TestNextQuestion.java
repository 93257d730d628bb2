package io.bookingchat.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One missing thing at a time, in a receptionist's order. */
final class TestNextQuestion {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.parse("2026-03-10"));

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final SlotHandles handles = new SlotHandles(world.signer, world.clock);
  private final OfferedSlot slot =
      handles.offer(salon.realm, salon.at(salon.haircut, salon.ana, "2026-03-10T10:00"));
  private final Draft booking = Draft.EMPTY.with(Action.BOOK);
  private final Draft haircut = booking.withService("corte");

  @Test
  void leadsToATime() {
    Wish day = new Wish(DAY, DAY, Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(asks(Draft.EMPTY)).isEqualTo(Asks.INTENT);
    assertThat(asks(booking)).isEqualTo(Asks.SERVICE);
    assertThat(asks(booking.withService("gone"))).isEqualTo(Asks.SERVICE);
    assertThat(asks(haircut)).isEqualTo(Asks.DATE);
    assertThat(asks(haircut.with(day))).isEqualTo(Asks.TIME);
    assertThat(asks(haircut.offering(List.of(slot)))).isEqualTo(Asks.SLOT);
    assertThat(asks(haircut.with(Wish.at(LocalDateTime.parse("2026-03-10T10:00")))))
        .as("nothing to offer then")
        .isEqualTo(Asks.DATE);
  }

  @Test
  void asksForSomeoneElseWhenTheChosenOneDoesNotDoIt() {
    assertThat(asks(haircut.with(new ProviderChoice.Chosen("camila")))).isEqualTo(Asks.PROVIDER);
    assertThat(asks(haircut.with(new ProviderChoice.Chosen("ana")))).isEqualTo(Asks.DATE);
  }

  @Test
  void asksWhoItIsForBeforeConsent() {
    Draft held = haircut.with(Optional.of(proposal(Action.BOOK)));
    Contact name = new Contact(Optional.of("Eva"), Optional.empty(), Optional.empty());
    Contact email = new Contact(Optional.empty(), Optional.of("e@e.cl"), Optional.empty());

    assertThat(asks(held)).isEqualTo(Asks.NAME);
    assertThat(asks(held.with(name))).isEqualTo(Asks.CONTACT);
    assertThat(asks(held.with(email))).isEqualTo(Asks.NAME);
    assertThat(asks(held.with(name.updated(email)))).isEqualTo(Asks.CONFIRMATION);
  }

  @Test
  void asksWhichBookingToChange() {
    for (Action action : List.of(Action.RESCHEDULE, Action.CANCEL)) {
      Draft draft = Draft.EMPTY.with(action);
      assertThat(asks(draft)).isEqualTo(Asks.BOOKING);
      assertThat(asks(draft.with(draft.lookup().waiting("ABC234")))).isEqualTo(Asks.CONTACT);
      assertThat(asks(draft.with(Optional.of(proposal(action))))).isEqualTo(Asks.CONFIRMATION);
    }
    Draft found = Draft.EMPTY.with(Action.RESCHEDULE).with(Lookup.NONE.found("bk_1"));
    assertThat(asks(found)).isEqualTo(Asks.DATE);
  }

  private static PendingProposal proposal(Action action) {
    return new PendingProposal(
        "p1",
        new Proposal(
            action,
            "corte",
            "Corte",
            "ana",
            "Ana",
            MemoryWorld.NOW,
            MemoryWorld.NOW,
            Optional.empty(),
            List.of()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Asks asks(Draft draft) {
    return NextQuestion.of(
        new TurnState(
            new AgentTurn(
                salon.tenant,
                salon.realm,
                "visitor",
                "conversation",
                "turn",
                Language.ES,
                List.of(),
                draft,
                List.of(),
                new VisitorInput.Text("")),
            world.catalogue.services(salon.tenant.tenantId()),
            world.catalogue.providers(salon.tenant.tenantId()),
            world.clock.instant()));
  }
}
