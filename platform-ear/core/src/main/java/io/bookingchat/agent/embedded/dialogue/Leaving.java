package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.START_OVER;

import io.bookingchat.agent.Action;
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

  /** "Cancel it" said of a booking that is not made yet. */
  private static boolean dropsBooking(Situation situation) {
    boolean booking =
        situation
            .draft()
            .pending()
            .filter(pending -> pending.proposal().action() == Action.BOOK)
            .isPresent();
    return booking && situation.heard().says(Act.CANCEL) && situation.heard().bare();
  }
}
