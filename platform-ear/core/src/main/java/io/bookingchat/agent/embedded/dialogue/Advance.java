package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.BOOKING;
import static io.bookingchat.agent.tools.ToolNames.FIND_MY_BOOKINGS;
import static io.bookingchat.agent.tools.ToolNames.FIND_SLOTS;
import static io.bookingchat.agent.tools.ToolNames.NOTE_WISH;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_BOOKING;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_CANCEL;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_RESCHEDULE;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.Wish;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.agent.embedded.understanding.Act;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that follow from what the draft has come to. */
final class Advance {
  /** Reasons for which an hour was probably meant in the other half of the day. */
  private static final Set<String> WRONG_HALF_OF_DAY = Set.of("CLOSED", "MIN_ADVANCE");

  private Advance() {}

  /** What to call next; nothing when the visitor has to be asked or told something. */
  static List<ToolCall> calls(Situation situation) {
    Draft draft = situation.draft();
    if (situation.state().handoff()
        || !situation.state().receipts().isEmpty()
        || draft.pending().isPresent()
        || draft.action().isEmpty()) {
      return List.of();
    }
    return switch (draft.action().get()) {
      case BOOK -> draft.serviceId().isEmpty() ? List.of() : time(situation);
      case RESCHEDULE -> draft.bookingId().isEmpty() ? search(situation) : move(situation);
      case CANCEL -> draft.bookingId().isEmpty() ? search(situation) : cancel(situation);
    };
  }

  private static List<ToolCall> search(Situation situation) {
    return BookingSearch.next(situation).map(List::of).orElse(List.of());
  }

  private static List<ToolCall> cancel(Situation situation) {
    return situation.called(PROPOSE_CANCEL)
        ? List.of()
        : List.of(ToolCall.of(PROPOSE_CANCEL).with(BOOKING, situation.draft().bookingId()));
  }

  /** With "the same time" the new time is that of the booking, which is known only now. */
  private static List<ToolCall> move(Situation situation) {
    Optional<LocalTime> same =
        situation.state().found().stream()
            .filter(found -> Optional.of(found.bookingId()).equals(situation.draft().bookingId()))
            .map(found -> situation.local(found.start()).toLocalTime())
            .findFirst()
            .filter(time -> situation.heard().about(Topic.SAME_TIME));
    boolean asked = situation.calledLast(FIND_MY_BOOKINGS) && situation.draft().wish().day();
    if (same.isPresent() && asked && !situation.draft().wish().timeOfDay()) {
      return List.of(search(same.get()));
    }
    return time(situation);
  }

  private static List<ToolCall> time(Situation situation) {
    boolean lost =
        (situation.calledLast(PROPOSE_BOOKING) || situation.calledLast(PROPOSE_RESCHEDULE))
            && situation.draft().offered().isEmpty();
    if (lost) {
      return situation.called(FIND_SLOTS) ? List.of() : List.of(ToolCall.of(FIND_SLOTS));
    }
    if (situation.calledLast(FIND_SLOTS)) {
      return found(situation);
    }
    boolean changed = situation.called(NOTE_WISH) || situation.called(FIND_MY_BOOKINGS);
    boolean wished = situation.draft().wish().day() || situation.draft().wish().timeOfDay();
    boolean known = (changed && wished) || takesAnyTime(situation);
    boolean declined = situation.heard().refuses();
    boolean nobody =
        situation
            .state()
            .wishedService()
            .filter(one -> situation.state().eligible(one).isEmpty())
            .isPresent();
    boolean looks = asksWhy(situation) || (known && !declined);
    return looks && !nobody && !situation.called(FIND_SLOTS)
        ? List.of(ToolCall.of(FIND_SLOTS))
        : List.of();
  }

  /** Wants to know why they cannot have what they wished: looking again says so. */
  static boolean asksWhy(Situation situation) {
    boolean answered =
        Set.of(Asks.SLOT, Asks.DATE, Asks.TIME).contains(situation.draft().asked())
            && situation.draft().wish().day()
            && situation.draft().pending().isEmpty();
    return answered && !situation.heard().wishes() && Remark.ASKS_WHY.in(situation);
  }

  /** Asks what is free, wants the soonest, or has no day in mind. */
  private static boolean takesAnyTime(Situation situation) {
    Heard heard = situation.heard();
    boolean noDay = situation.draft().asked() == Asks.DATE && heard.about(Topic.UNKNOWN);
    return noDay || heard.about(Topic.SOONEST) || heard.says(Act.ASK_AVAILABILITY);
  }

  /** After a search: the wished time itself if it is free, else another reading of its hour. */
  private static List<ToolCall> found(Situation situation) {
    Wish wish = situation.draft().wish();
    Optional<OfferedSlot> exact =
        situation.draft().offered().stream()
            .filter(slot -> Times.exactly(wish, situation.local(slot.start())))
            .findFirst();
    boolean tried = situation.called(PROPOSE_BOOKING) || situation.called(PROPOSE_RESCHEDULE);
    if (exact.isPresent() && !tried) {
      return List.of(Proposing.of(situation, exact.get()));
    }
    boolean closed =
        situation
            .state()
            .unavailable()
            .map(Unavailable::reason)
            .filter(WRONG_HALF_OF_DAY::contains)
            .isPresent();
    return closed ? otherHalfOfDay(situation) : List.of();
  }

  /** Tries the other reading of an hour; when that is no better, the likeliest one again. */
  private static List<ToolCall> otherHalfOfDay(Situation situation) {
    List<When> readings = situation.heard().times();
    Optional<LocalTime> other =
        Times.alternatives(readings).stream().findFirst().flatMap(Wish::time);
    return switch ((int) situation.times(FIND_SLOTS)) {
      case 1 -> other.map(time -> List.of(search(time))).orElse(List.of());
      case 2 ->
          other
              .filter(tried -> !past(situation))
              .flatMap(tried -> Times.wish(readings.get(0)).time())
              .map(time -> List.of(search(time)))
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** "Today at 9" said at 10 in a shop that is closed at night: that it is past says more. */
  private static boolean past(Situation situation) {
    boolean closed =
        situation
            .state()
            .firstUnavailable()
            .filter(first -> first.reason().equals("CLOSED"))
            .isPresent();
    return closed
        && situation
            .state()
            .unavailable()
            .filter(last -> last.reason().equals("MIN_ADVANCE"))
            .flatMap(Unavailable::start)
            .filter(start -> start.isBefore(situation.state().now()))
            .isPresent();
  }

  private static ToolCall search(LocalTime time) {
    return NotedWish.times(ToolCall.of(FIND_SLOTS), WantedTime.atTime(Wish.NONE, time));
  }
}
