package io.bookingchat.agent.tools;

import static io.bookingchat.agent.tools.Tool.Effect.CHANGES;
import static io.bookingchat.agent.tools.Tool.Effect.PROPOSES;
import static io.bookingchat.agent.tools.Tool.Effect.READS;
import static io.bookingchat.agent.tools.Tool.Identity.VERIFIED;
import static io.bookingchat.agent.tools.Tool.Identity.VISITOR;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.Bookings;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the visitor's bookings, and moves or cancels one with their consent. */
@Component
public final class ChangeTools {
  private final OwnBookings own;
  private final Proposals proposals;
  private final Bookings bookings;
  private final BookingStore store;

  @Inject
  public ChangeTools(OwnBookings own, Proposals proposals, Bookings bookings, BookingStore store) {
    this.own = own;
    this.proposals = proposals;
    this.bookings = bookings;
    this.store = store;
  }

  List<Tool> tools() {
    return List.of(
        new BuiltIn(
            ToolNames.FIND_MY_BOOKINGS,
            "Finds the visitor's own coming bookings; others by code together with the contact they"
                + " were made with. The other arguments narrow it down.",
            READS,
            VISITOR,
            List.of(
                Parameter.text(ArgumentNames.CODE, "Booking code the visitor gave."),
                Parameter.text(ArgumentNames.CONTACT, "E-mail address or phone number they gave."),
                Parameter.text(ArgumentNames.SERVICE, "Service id."),
                Parameter.text(ArgumentNames.PROVIDER, "Provider id."),
                Parameter.date(ArgumentNames.DAY, "Day of the booking."),
                Parameter.time(ArgumentNames.TIME, "Start of the booking.")),
            own::find),
        new BuiltIn(
            ToolNames.PROPOSE_RESCHEDULE,
            "Holds an offered time and proposes to move the booking there. Nothing is moved by it.",
            PROPOSES,
            VERIFIED,
            List.of(
                Parameter.text(ArgumentNames.BOOKING, "Booking as found.").needed(),
                Parameter.text(ArgumentNames.SLOT, "Slot as find_slots gave it.").needed()),
            this::proposeMove),
        new BuiltIn(
            ToolNames.PROPOSE_CANCEL,
            "Proposes to cancel the booking. Nothing is cancelled by it.",
            PROPOSES,
            VERIFIED,
            List.of(Parameter.text(ArgumentNames.BOOKING, "Booking as found.").needed()),
            this::proposeCancel),
        new BuiltIn(
            ToolNames.CONFIRM_CHANGE,
            "Moves or cancels what was proposed, after the visitor has seen it and said yes.",
            CHANGES,
            VERIFIED,
            List.of(Parameter.text(ArgumentNames.PROPOSAL, "Proposal as it was given.").needed()),
            this::confirm));
  }

  private Map<String, Object> proposeMove(TurnState state, Arguments arguments) {
    Booking booking = own.verified(state, arguments.needed(ArgumentNames.BOOKING));
    inTime(state, booking);
    OfferedSlot slot = Proposals.offered(state, arguments.needed(ArgumentNames.SLOT));
    if (!slot.serviceId().equals(booking.serviceId())) {
      throw Refusal.invalid(ArgumentNames.SLOT, "That time is for another service.");
    }
    return Facts.proposal(
        state, proposals.hold(state, Action.RESCHEDULE, slot, Optional.of(booking)));
  }

  private Map<String, Object> proposeCancel(TurnState state, Arguments arguments) {
    Booking booking = own.verified(state, arguments.needed(ArgumentNames.BOOKING));
    inTime(state, booking);
    proposals.withdraw(state);
    Proposal proposal =
        new Proposal(
            Action.CANCEL,
            booking.serviceId(),
            booking.serviceName(),
            booking.providerId(),
            booking.providerName(),
            booking.start(),
            booking.end(),
            Optional.empty(),
            booking.services());
    PendingProposal pending =
        new PendingProposal(
            "c" + booking.bookingId() + "." + booking.version(),
            proposal,
            Optional.empty(),
            Optional.of(booking.bookingId()),
            Optional.empty());
    state.draft(state.draft().with(Action.CANCEL).with(Optional.of(pending)));
    return Facts.proposal(state, pending);
  }

  /** Too late is the end of it here: the visitor is told, and the wish is dropped. */
  private void inTime(TurnState state, Booking booking) {
    try {
      bookings.requireInTime(state.turn().tenant(), booking);
    } catch (Refusal refusal) {
      proposals.withdraw(state);
      state.draft(state.draft().cleared());
      state.unavailable(
          new Unavailable(
              Optional.of(booking.start()), Optional.empty(), refusal.reason().orElseThrow()));
      throw refusal;
    }
  }

  private Map<String, Object> confirm(TurnState state, Arguments arguments) {
    PendingProposal pending =
        Proposals.consented(state, Action.RESCHEDULE, arguments.needed(ArgumentNames.PROPOSAL));
    Booking booking = own.verified(state, pending.bookingId().orElseThrow());
    Proposal proposal = pending.proposal();
    Booking changed =
        switch (proposal.action()) {
          case CANCEL -> cancel(state, booking, proposal);
          case RESCHEDULE, BOOK -> move(state, booking, pending);
        };
    Booking committed = store.find(state.turn().realm(), changed.bookingId()).orElse(changed);
    state.receipt(new Receipt(proposal.action(), committed));
    state.touched("booking", committed.bookingId(), fields(proposal.action()));
    state.draft(state.draft().cleared());
    return Map.of("changed", Facts.booking(state, committed));
  }

  private static String[] fields(Action done) {
    return switch (done) {
      case CANCEL -> new String[] {"status"};
      case RESCHEDULE, BOOK -> new String[] {"start", "provider"};
    };
  }

  private Booking cancel(TurnState state, Booking booking, Proposal shown) {
    if (!booking.status().occupies()) {
      return booking; // an earlier try of this turn cancelled it, and its answer was lost
    }
    if (!booking.start().equals(shown.start())) {
      proposals.withdraw(state);
      throw Refusal.notFound("proposal"); // the yes was to another time than it now has
    }
    inTime(state, booking);
    return bookings.cancel(
        state.turn().tenant(), state.turn().realm(), booking, Optional.empty(), false);
  }

  private Booking move(TurnState state, Booking booking, PendingProposal pending) {
    Proposal to = pending.proposal();
    if (booking.start().equals(to.start()) && booking.providerId().equals(to.providerId())) {
      return booking; // an earlier try of this turn moved it, and its answer was lost
    }
    if (!booking.status().occupies()) {
      proposals.withdraw(state);
      throw Refusal.notFound("booking");
    }
    inTime(state, booking);
    return proposals.orAlternatives(
        state,
        to.start(),
        () ->
            bookings.move(
                state.turn().tenant(),
                state.turn().realm(),
                booking,
                proposals.appointment(state, to),
                pending.hold().orElseThrow()));
  }
}
