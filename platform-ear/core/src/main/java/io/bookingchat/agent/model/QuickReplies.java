package io.bookingchat.agent.model;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.booking.Booking;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ready answers to the question that is asked, in the language of the conversation. */
final class QuickReplies {
  private static final int MOST = 6;
  private static final Set<String> TAKEN_BY_OTHERS =
      Set.of("TAKEN", "HELD", "BUFFER", "DAY_FULL", "WEEK_FULL");

  private QuickReplies() {}

  static List<QuickReply> of(TurnState state, Asks asks) {
    return switch (asks) {
      case INTENT -> list(state, "book", "reschedule", "cancel");
      case SERVICE ->
          state.bookable().stream()
              .limit(MOST)
              .map(service -> new QuickReply("service:" + service.serviceId(), service.name()))
              .toList();
      case PROVIDER -> Stream.concat(providers(state), list(state, "anyone").stream()).toList();
      case CONFIRMATION -> list(state, "yes", "no");
      case BOOKING ->
          state.found().stream().limit(MOST).map(booking -> booking(state, booking)).toList();
      case DATE, TIME, SLOT -> mayFree(state) ? list(state, "wait") : List.of();
      case NOTHING, NAME, CONTACT -> List.of();
    };
  }

  static QuickReply offer(TurnState state, HeldOffer offer) {
    String time = LocalTexts.time(state, offer.slot().start());
    return new QuickReply(offer.choice(), LocalTexts.text(state, "quick.offer", time));
  }

  /** Whether what was wished for on a day cannot be had only because others have it. */
  private static boolean mayFree(TurnState state) {
    return state.draft().action().equals(Optional.of(Action.BOOK))
        && state.draft().wish().day()
        && !state.turn().tenant().settings().ai().readOnly()
        && state
            .unavailable()
            .map(Unavailable::reason)
            .filter(TAKEN_BY_OTHERS::contains)
            .isPresent();
  }

  private static Stream<QuickReply> providers(TurnState state) {
    return state.providers().stream()
        .filter(
            provider ->
                state.wishedService().filter(it -> !provider.does(it.serviceId())).isEmpty())
        .limit(MOST - 1L)
        .map(provider -> new QuickReply("provider:" + provider.providerId(), provider.name()));
  }

  private static QuickReply booking(TurnState state, Booking booking) {
    return new QuickReply(
        "booking:" + booking.bookingId(),
        booking.serviceName()
            + ", "
            + LocalTexts.time(state, booking.start())
            + (state.twin(booking) ? ", " + booking.providerName() : ""));
  }

  private static List<QuickReply> list(TurnState state, String... ids) {
    return Stream.of(ids)
        .map(id -> new QuickReply(id, LocalTexts.text(state, "quick." + id)))
        .toList();
  }
}
