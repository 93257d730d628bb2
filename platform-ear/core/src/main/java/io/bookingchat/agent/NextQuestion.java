package io.bookingchat.agent;

import io.bookingchat.catalogue.Service;

/**
 * What has to be asked next, derived from the draft and what this turn left open: one missing thing
 * at a time, in the order in which a receptionist would ask.
 */
public final class NextQuestion {
  private NextQuestion() {}

  /** What the reply of this turn waits for. */
  public static Asks of(TurnState state) {
    Draft draft = state.draft();
    boolean done = !state.receipts().isEmpty() && draft.action().isEmpty();
    if (state.handoff() || done) {
      return Asks.NOTHING;
    }
    if (draft.pending().isPresent()) {
      return consent(draft);
    }
    if (draft.action().isEmpty()) {
      return Asks.INTENT;
    }
    return switch (draft.action().get()) {
      case BOOK -> state.wishedService().map(service -> who(state, service)).orElse(Asks.SERVICE);
      case RESCHEDULE -> draft.bookingId().isEmpty() ? booking(draft) : time(draft);
      case CANCEL -> booking(draft);
    };
  }

  private static Asks consent(Draft draft) {
    boolean books = draft.pending().orElseThrow().proposal().action() == Action.BOOK;
    if (books && draft.contact().name().isEmpty()) {
      return Asks.NAME;
    }
    return books && !draft.contact().reachable() ? Asks.CONTACT : Asks.CONFIRMATION;
  }

  /** A code alone opens nothing: the contact belongs to it. */
  private static Asks booking(Draft draft) {
    return draft.lookup().code().isPresent() ? Asks.CONTACT : Asks.BOOKING;
  }

  /** Anyone who does it is fine, unless the visitor wants those who don't. */
  private static Asks who(TurnState state, Service service) {
    return state.eligible(service).isEmpty() ? Asks.PROVIDER : time(state.draft());
  }

  private static Asks time(Draft draft) {
    if (!draft.offered().isEmpty()) {
      return Asks.SLOT;
    }
    // a day and a time, and nothing to offer: another day is needed
    return draft.wish().day() && !draft.wish().timeOfDay() ? Asks.TIME : Asks.DATE;
  }
}
