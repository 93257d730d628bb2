package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.BOOKING;
import static io.bookingchat.agent.tools.ArgumentNames.PROVIDER;
import static io.bookingchat.agent.tools.ToolNames.FIND_MY_BOOKINGS;
import static io.bookingchat.agent.tools.ToolNames.FIND_SLOTS;
import static io.bookingchat.agent.tools.ToolNames.NOTE_WISH;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_BOOKING;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_CANCEL;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_RESCHEDULE;

import io.bookingchat.agent.Draft;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.Wish;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.booking.Booking;
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

  /** Who moves an appointment wants the same professional, and with "same time" the same time. */
  private static List<ToolCall> move(Situation situation) {
    Optional<Booking> moved =
        situation.state().found().stream()
            .filter(
                booking -> Optional.of(booking.bookingId()).equals(situation.draft().bookingId()))
            .findFirst();
    boolean first = situation.calledLast(FIND_MY_BOOKINGS) && moved.isPresent();
    if (!first) {
      return time(situation);
    }
    ToolCall call = ToolCall.of(NOTE_WISH);
    if (situation.draft().provider() instanceof ProviderChoice.Open) {
      call = call.with(PROVIDER, (Object) moved.get().providerId());
    }
    boolean sameTime =
        situation.heard().about(Topic.SAME_TIME) && !situation.draft().wish().timeOfDay();
    if (sameTime) {
      Wish kept = WantedTime.atTime(Wish.NONE, situation.local(moved.get().start()).toLocalTime());
      call = NotedWish.times(call, kept);
    }
    boolean wishes = situation.draft().wish().day() || situation.draft().wish().timeOfDay();
    if (wishes) {
      return List.of(ToolCall.of(FIND_SLOTS).withAll(call.arguments()));
    }
    return call.arguments().isEmpty() ? List.of() : List.of(call);
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
    boolean known =
        situation.draft().wish().day()
            || situation.draft().wish().timeOfDay()
            || situation.heard().about(Topic.SOONEST)
            || asksWhatIsFree(situation);
    boolean declined = situation.heard().refuses();
    return changed && known && !declined && !situation.called(FIND_SLOTS)
        ? List.of(ToolCall.of(FIND_SLOTS))
        : List.of();
  }

  private static boolean asksWhatIsFree(Situation situation) {
    return situation.heard().says(Act.ASK_AVAILABILITY);
  }

  /** After a search: the wished time itself if it is free, else another reading of its hour. */
  private static List<ToolCall> found(Situation situation) {
    Wish wish = situation.draft().wish();
    Optional<OfferedSlot> exact =
        situation.draft().offered().stream()
            .filter(slot -> Times.exactly(wish, situation.local(slot.start())))
            .findFirst();
    if (exact.isPresent()) {
      return List.of(Proposing.of(situation, exact.get()));
    }
    boolean closed =
        situation
            .state()
            .unavailable()
            .map(Unavailable::reason)
            .filter(WRONG_HALF_OF_DAY::contains)
            .isPresent();
    return closed && situation.times(FIND_SLOTS) == 1
        ? Times.alternatives(situation.heard().times()).stream()
            .findFirst()
            .map(
                other ->
                    NotedWish.times(
                        ToolCall.of(FIND_SLOTS),
                        WantedTime.atTime(Wish.NONE, other.time().orElseThrow())))
            .map(List::of)
            .orElse(List.of())
        : List.of();
  }
}
