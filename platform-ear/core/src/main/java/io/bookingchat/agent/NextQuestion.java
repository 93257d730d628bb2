package io.bookingchat.agent;

/**
 * What has to be asked next, derived from the draft alone: one missing thing at a time, in the
 * order in which a receptionist would ask.
 */
public final class NextQuestion {
  private NextQuestion() {}

  /** What the reply of this turn waits for. */
  public static Asks of(TurnState state) {
    Draft draft = state.draft();
    if (state.handoff() || !state.receipts().isEmpty()) {
      return Asks.NOTHING;
    }
    if (draft.pending().isPresent()) {
      return consent(draft);
    }
    if (draft.action().isEmpty()) {
      return Asks.INTENT;
    }
    return switch (draft.action().get()) {
      case BOOK -> draft.serviceId().isEmpty() ? Asks.SERVICE : time(draft);
      case RESCHEDULE -> draft.bookingId().isEmpty() ? Asks.BOOKING : time(draft);
      case CANCEL -> Asks.BOOKING;
    };
  }

  private static Asks consent(Draft draft) {
    boolean books = draft.pending().orElseThrow().proposal().action() == Action.BOOK;
    if (books && draft.contact().name().isEmpty()) {
      return Asks.NAME;
    }
    return books && !draft.contact().reachable() ? Asks.CONTACT : Asks.CONFIRMATION;
  }

  private static Asks time(Draft draft) {
    if (!draft.offered().isEmpty()) {
      return Asks.SLOT;
    }
    return draft.wish().day() ? Asks.TIME : Asks.DATE;
  }
}
