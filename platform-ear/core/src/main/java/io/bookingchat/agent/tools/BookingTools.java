package io.bookingchat.agent.tools;

import static io.bookingchat.agent.tools.Tool.Effect.CHANGES;
import static io.bookingchat.agent.tools.Tool.Effect.PROPOSES;
import static io.bookingchat.agent.tools.Tool.Effect.READS;
import static io.bookingchat.agent.tools.Tool.Identity.CONTACT;
import static io.bookingchat.agent.tools.Tool.Identity.VISITOR;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.TurnState;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.Bookings;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Visit;
import io.bookingchat.tenancy.Signer;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books, in two steps with the visitor's consent between them. */
@Component
public final class BookingTools {
  private final Proposals proposals;
  private final Bookings bookings;
  private final BookingStore store;
  private final WaitingList waiting;
  private final Signer signer;

  @Inject
  public BookingTools(
      Proposals proposals,
      Bookings bookings,
      BookingStore store,
      WaitingList waiting,
      Signer signer) {
    this.proposals = proposals;
    this.bookings = bookings;
    this.store = store;
    this.waiting = waiting;
    this.signer = signer;
  }

  List<Tool> tools() {
    return List.of(
        new BuiltIn(
            ToolNames.PROPOSE_BOOKING,
            "Holds an offered time and makes a proposal. Nothing is booked by it.",
            PROPOSES,
            VISITOR,
            List.of(Parameter.text(ArgumentNames.SLOT, "Slot as find_slots gave it.").needed()),
            this::propose),
        new BuiltIn(
            ToolNames.CONFIRM_BOOKING,
            "Books what was proposed, after the visitor has seen it and said yes.",
            CHANGES,
            CONTACT,
            List.of(
                Parameter.text(ArgumentNames.PROPOSAL, "Proposal as propose_booking gave it.")
                    .needed()),
            this::confirm),
        new BuiltIn(
            ToolNames.WITHDRAW_PROPOSAL,
            "Takes the proposal back when the visitor does not want it.",
            READS, // gives back only what this conversation had proposed
            VISITOR,
            List.of(),
            (state, arguments) -> {
              proposals.withdraw(state);
              return Map.of("withdrawn", true);
            }));
  }

  private Map<String, Object> propose(TurnState state, Arguments arguments) {
    OfferedSlot slot = Proposals.offered(state, arguments.needed(ArgumentNames.SLOT));
    PendingProposal pending = proposals.hold(state, Action.BOOK, slot, Optional.empty());
    return Facts.proposal(state, pending);
  }

  private Map<String, Object> confirm(TurnState state, Arguments arguments) {
    PendingProposal pending =
        Proposals.consented(state, Action.BOOK, arguments.needed(ArgumentNames.PROPOSAL));
    Customer customer = proposals.customer(state).orElseThrow();
    Booking booked =
        proposals.orAlternatives(
            state,
            pending.proposal().start(),
            () ->
                bookings.confirm(
                    state.turn().tenant(),
                    state.turn().realm(),
                    proposals.appointment(state, pending.proposal()),
                    pending.hold().orElseThrow(),
                    customer,
                    bookingId(state, pending)));
    Booking committed = store.find(state.turn().realm(), booked.bookingId()).orElse(booked);
    waiting.served(state.turn().tenant(), state.turn().realm(), committed);
    state.receipt(new Receipt(Action.BOOK, committed));
    state.touched("booking", committed.bookingId());
    state.draft(next(state, committed));
    return Map.of("booked", Facts.booking(state, committed));
  }

  /** What else was to be booked is next. */
  private static Draft next(TurnState state, Booking made) {
    Draft cleared = state.draft().cleared();
    List<String> later =
        state.draft().later().stream()
            .filter(id -> !Visit.includes(made.serviceId(), id))
            .filter(id -> state.service(id).isPresent())
            .toList();
    return later.isEmpty()
        ? cleared
        : cleared.with(Action.BOOK).withService(later.get(0)).then(later.subList(1, later.size()));
  }

  /** One proposal makes one booking, however often its yes arrives. */
  private String bookingId(TurnState state, PendingProposal pending) {
    byte[] digest =
        signer.digest(
            "chat booking",
            state.turn().realm(),
            state.turn().conversationId() + "|" + pending.proposalId());
    return "bk_" + HexFormat.of().formatHex(digest);
  }
}
