package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.START_OVER;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.embedded.understanding.Act;
import java.util.Optional;

/** Whether the visitor leaves what is under way. */
final class Leaving {
  private Leaving() {}

  static Optional<ToolCall> call(Situation situation) {
    Heard heard = situation.heard();
    boolean goes = heard.about(Topic.LEAVE) || (heard.says(Act.NEGATE) && heard.says(Act.THANKS));
    boolean wants = heard.says(Act.AFFIRM) || heard.says(Act.CHANGE) || heard.says(Act.BOOK);
    boolean leaves = goes && heard.bare() && !wants && !heard.about(Topic.UNKNOWN);
    return situation.action().isPresent() && (leaves || dropsBooking(situation))
        ? Optional.of(ToolCall.of(START_OVER))
        : Optional.empty();
  }

  /** "Cancel it" said of a booking that is not made yet: held, or still to be chosen. */
  private static boolean dropsBooking(Situation situation) {
    Draft draft = situation.draft();
    boolean making =
        draft.action().filter(Action.BOOK::equals).isPresent()
            && (draft.pending().isPresent() || !draft.offered().isEmpty());
    Heard heard = situation.heard();
    boolean asks = heard.asks() && Remark.ASKS_WHETHER.in(situation);
    boolean cancels = heard.says(Act.CANCEL) && !heard.made() && !asks;
    return making && cancels && (heard.bare() || named(situation));
  }

  /** "Cancel the manicure" while one is being made. */
  private static boolean named(Situation situation) {
    Heard heard = situation.heard();
    return !heard.said().serviceIds().isEmpty()
        && heard.times().isEmpty()
        && !heard.namesProvider()
        && situation
            .draft()
            .serviceId()
            .filter(id -> WishedServices.fit(situation, id))
            .isPresent();
  }
}
