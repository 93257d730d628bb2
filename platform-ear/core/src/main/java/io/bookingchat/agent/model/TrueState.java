package io.bookingchat.agent.model;

import static java.util.stream.Collectors.joining;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.embedded.dialogue.Formats;
import io.bookingchat.booking.Booking;
import io.bookingchat.catalogue.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says where things stand, from what the tools did and nothing else. */
final class TrueState {
  private static final Set<String> OWN_WORDS = Set.of("CANCEL_DEADLINE", "LOOKUP_CLOSED");

  private TrueState() {}

  /** One confirmation for each change, from the committed record. */
  static List<String> confirmations(TurnState state) {
    return state.receipts().stream().map(receipt -> confirmation(state, receipt)).toList();
  }

  /** What comes after what was done; empty when nothing is left to do. */
  static Optional<String> next(TurnState state, Asks asks) {
    if (asks == Asks.NOTHING) {
      return Optional.empty();
    }
    String about =
        state
            .wishedService()
            .map(service -> LocalTexts.text(state, "next", service.name()) + " ")
            .orElse("");
    return Optional.of(about + question(state, asks));
  }

  /** That a time is held for the visitor, and until when. */
  static String offer(TurnState state, HeldOffer offer) {
    OfferedSlot slot = offer.slot();
    String service = state.service(slot.serviceId()).map(Service::name).orElse("");
    return words(
        state,
        "waiting.offer",
        service,
        slot.start(),
        slot.providerName(),
        LocalTexts.hour(state, offer.until()));
  }

  /** What is open, and the question that comes next. */
  static List<String> texts(TurnState state, Asks asks) {
    List<String> texts = new ArrayList<>();
    state.unavailable().ifPresent(wished -> texts.add(unavailable(state, wished)));
    state
        .refused()
        .flatMap(refusal -> refusal.reason())
        .filter("LOOKUP_CLOSED"::equals)
        .ifPresent(closed -> texts.add(LocalTexts.text(state, "unavailable.LOOKUP_CLOSED")));
    texts.add(question(state, asks));
    return texts;
  }

  private static String question(TurnState state, Asks asks) {
    if (state.handoff()) {
      return LocalTexts.text(state, "handoff");
    }
    Draft draft = state.draft();
    return switch (asks) {
      case CONFIRMATION -> proposal(state, draft.pending().orElseThrow().proposal());
      case SLOT ->
          LocalTexts.text(
              state,
              "ask.SLOT",
              draft.offered().stream()
                  .map(slot -> LocalTexts.slot(state, slot))
                  .collect(joining("; ")));
      case NOTHING, INTENT, SERVICE, PROVIDER, DATE, TIME, NAME, CONTACT, BOOKING ->
          LocalTexts.text(state, "ask." + asks);
    };
  }

  private static String proposal(TurnState state, Proposal proposal) {
    return words(
        state,
        "proposal." + proposal.action(),
        Formats.of(state).services(proposal.services()),
        proposal.start(),
        proposal.providerName());
  }

  private static String confirmation(TurnState state, Receipt receipt) {
    Booking booking = receipt.booking();
    return words(
        state,
        "receipt." + receipt.action(),
        Formats.of(state).services(booking.services()),
        booking.start(),
        booking.providerName(),
        booking.code());
  }

  private static String words(
      TurnState state, String key, String service, Instant start, String provider, String... code) {
    return LocalTexts.text(
        state, key, service, LocalTexts.time(state, start), provider, String.join("", code));
  }

  private static String unavailable(TurnState state, Unavailable wished) {
    String own = wished.words().get(state.language());
    if (own != null) {
      return own;
    }
    return LocalTexts.text(
        state,
        OWN_WORDS.contains(wished.reason()) ? "unavailable." + wished.reason() : "unavailable");
  }
}
