package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.embedded.understanding.Act;
import java.util.Optional;

/** What the visitor wants done, as far as this message says. */
final class IntendedAction {
  private IntendedAction() {}

  /** Empty when the message does not say; then what was under way goes on. */
  static Optional<Action> of(Draft draft, Heard heard) {
    boolean booking = draft.action().filter(Action.BOOK::equals).isPresent();
    if (heard.made()) {
      return Optional.of(heard.says(Act.CANCEL) ? Action.CANCEL : Action.RESCHEDULE);
    }
    if (heard.says(Act.RESCHEDULE) && !(booking && changesWish(draft, heard))) {
      return Optional.of(Action.RESCHEDULE);
    }
    if (afterwards(draft, heard)) {
      return Optional.of(Action.RESCHEDULE);
    }
    if (heard.says(Act.CANCEL) && !(booking && choosing(draft))) {
      return Optional.of(Action.CANCEL);
    }
    if (draft.action().isEmpty()) {
      return begins(heard, draft) ? Optional.of(Action.BOOK) : Optional.empty();
    }
    return !booking && booksInstead(draft, heard) ? Optional.of(Action.BOOK) : Optional.empty();
  }

  /** A correction right after something was booked or moved is meant for that booking. */
  static boolean afterwards(Draft draft, Heard heard) {
    return draft.action().isEmpty()
        && draft.asked() == Asks.NOTHING
        && heard.says(Act.CHANGE)
        && !heard.times().isEmpty();
  }

  /** "Change it to Friday" said of a booking that is only being made. */
  private static boolean changesWish(Draft draft, Heard heard) {
    return heard.said().code().isEmpty() && (choosing(draft) || heard.wishes());
  }

  private static boolean choosing(Draft draft) {
    return draft.pending().isPresent() || !draft.offered().isEmpty();
  }

  /** An appointment to be made, when it was taken for one to be moved or cancelled. */
  private static boolean booksInstead(Draft draft, Heard heard) {
    boolean unknown = draft.bookingId().isEmpty() && heard.said().code().isEmpty();
    boolean corrects = heard.says(Act.NEGATE) && heard.says(Act.BOOK) && heard.wishes();
    return corrects || (unknown && heard.about(Topic.NEW_BOOKING));
  }

  /** A first wish, or a yes to the offer of booking; a question about prices begins nothing. */
  private static boolean begins(Heard heard, Draft draft) {
    if (heard.says(Act.NEGATE) && heard.bare()) {
      return false;
    }
    boolean accepts = heard.says(Act.AFFIRM) && draft.asked() == Asks.INTENT;
    boolean asksOnly = heard.says(Act.ASK_PRICE) || heard.says(Act.ASK_HOURS);
    boolean wants = heard.says(Act.BOOK) || heard.says(Act.ASK_AVAILABILITY);
    boolean named = !heard.said().serviceIds().isEmpty() || !heard.times().isEmpty();
    return wants || accepts || (named && !asksOnly && !heard.says(Act.OTHER));
  }
}
