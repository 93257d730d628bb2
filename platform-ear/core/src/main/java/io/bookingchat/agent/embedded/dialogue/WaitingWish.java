package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.JOIN_WAITING_LIST;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Wish;
import java.util.Optional;

/** What a visitor waits for, and what they are told of it. */
final class WaitingWish {
  private WaitingWish() {}

  /** Whether it is clear for which service and day they would wait. */
  static boolean known(Situation situation) {
    return situation.action().equals(Optional.of(Action.BOOK))
        && situation.draft().serviceId().isPresent()
        && (situation.draft().wish().day() || WantedTime.of(situation).day());
  }

  /** Says that they are in line, when this turn has put them there. */
  static Optional<String> told(Situation situation, Voice voice) {
    if (!situation.calledLast(JOIN_WAITING_LIST) || situation.state().refused().isPresent()) {
      return Optional.empty();
    }
    Wish wish = situation.draft().wish();
    return Optional.of(
        Times.day(wish)
            .map(day -> voice.say("waiting.day", "when", voice.formats().day(day)))
            .orElseGet(() -> voice.say("waiting.days")));
  }
}
