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
  static Optional<Action> of(Situation situation) {
    Heard heard = situation.heard();
    Draft draft = situation.draft();
    boolean booking = draft.action().filter(Action.BOOK::equals).isPresent();
    boolean choosing = draft.pending().isPresent() || !draft.offered().isEmpty();
    if (heard.says(Act.RESCHEDULE) && !(booking && choosing && heard.said().code().isEmpty())) {
      return Optional.of(Action.RESCHEDULE);
    }
    if (heard.says(Act.CANCEL)) {
      return Optional.of(Action.CANCEL);
    }
    if (draft.action().isEmpty()) {
      return begins(heard, draft) ? Optional.of(Action.BOOK) : Optional.empty();
    }
    boolean instead = heard.says(Act.BOOK) && heard.says(Act.NEGATE) && !booking;
    return instead && heard.wishes() ? Optional.of(Action.BOOK) : Optional.empty();
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
