package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.START_OVER;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.embedded.understanding.Act;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Don't cancel it": nothing is to change, and nothing else in the message is a wish. */
final class Keeping {
  private Keeping() {}

  /** Whether the message is about that. */
  static boolean meant(Situation situation) {
    Heard heard = situation.heard();
    boolean changes =
        Stream.of(Act.RESCHEDULE, Act.CANCEL, Act.CHANGE, Act.BOOK).anyMatch(heard::says);
    // "yes, keep it" of an appointment that is being made is a yes
    boolean agrees = heard.says(Act.AFFIRM) && !heard.says(Act.NEGATE) && !changing(situation);
    return heard.says(Act.KEEP) && !changes && !agrees;
  }

  /** The calls of such a message; empty when it is about something else. */
  static Optional<List<ToolCall>> calls(Situation situation) {
    if (!meant(situation)) {
      return Optional.empty();
    }
    boolean moves = situation.action().filter(Action.RESCHEDULE::equals).isPresent();
    // "yes, keep it so" of a new time may mean either: it is asked again
    boolean unclear =
        moves && situation.heard().says(Act.AFFIRM) && !situation.heard().says(Act.NEGATE);
    return Optional.of(
        changing(situation) && !unclear ? List.of(ToolCall.of(START_OVER)) : List.of());
  }

  private static boolean changing(Situation situation) {
    return situation.action().filter(action -> action != Action.BOOK).isPresent();
  }
}
