package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.JOIN_WAITING_LIST;
import static io.bookingchat.agent.tools.ToolNames.LEAVE_WAITING_LIST;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.Wish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a visitor waits for, what they do about it, and what they are told of it. */
final class WaitingWish {
  private WaitingWish() {}

  /**
   * The calls that put the visitor in line, take them out, or propose the time that is held for
   * them; empty when the message is about none of that.
   */
  static List<ToolCall> calls(Situation situation) {
    Heard heard = situation.heard();
    if (heard.about(Topic.WAIT_NO_MORE) && (situation.draft().waits() || heard.about(Topic.WAIT))) {
      return List.of(ToolCall.of(LEAVE_WAITING_LIST));
    }
    if (joins(situation) && known(situation)) {
      return Stream.concat(
              NotedWish.of(situation).stream(), Stream.of(ToolCall.of(JOIN_WAITING_LIST)))
          .toList();
    }
    return taken(situation).map(slot -> List.of(Proposing.of(situation, slot))).orElse(List.of());
  }

  /** "I'd rather wait" is said of the list only where it was just offered. */
  private static boolean joins(Situation situation) {
    Heard heard = situation.heard();
    boolean offered =
        situation.state().turn().quickReplies().stream().anyMatch(each -> each.id().equals("wait"));
    return heard.about(Topic.WAIT)
        || (offered && heard.about(Topic.RATHER_WAIT) && heard.times().isEmpty());
  }

  /** The time that is held for them, when a plain yes can mean nothing else. */
  private static Optional<OfferedSlot> taken(Situation situation) {
    boolean bare = situation.heard().bare() && !situation.heard().asks();
    boolean free = situation.draft().pending().isEmpty() && situation.draft().offered().isEmpty();
    return situation
        .state()
        .held()
        .filter(offer -> bare && free && offer.toldBefore(situation.state().turn()))
        .filter(offer -> Hearing.takes(situation.state()))
        .map(HeldOffer::slot);
  }

  /** Whether it is clear for which service and day they would wait. */
  private static boolean known(Situation situation) {
    return situation.action().equals(Optional.of(Action.BOOK))
        && situation.draft().serviceId().isPresent()
        && (situation.draft().wish().day() || WantedTime.of(situation).day());
  }

  /** Says that they are in line or out of it, when this turn has brought them there. */
  static Optional<String> told(Situation situation, Voice voice) {
    if (situation.calledLast(LEAVE_WAITING_LIST) && situation.state().refused().isEmpty()) {
      return Optional.of(voice.say("waiting.left"));
    }
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
