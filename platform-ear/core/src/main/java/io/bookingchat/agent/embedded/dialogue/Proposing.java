package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.BOOKING;
import static io.bookingchat.agent.tools.ArgumentNames.SLOT;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_BOOKING;
import static io.bookingchat.agent.tools.ToolNames.PROPOSE_RESCHEDULE;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.OfferedSlot;
import java.util.Optional;

/** Proposes a free time. */
final class Proposing {
  private Proposing() {}

  static ToolCall of(Situation situation, OfferedSlot slot) {
    Optional<String> booking = situation.draft().bookingId();
    boolean moves =
        situation.action().filter(Action.RESCHEDULE::equals).isPresent() && booking.isPresent();
    ToolCall call =
        moves
            ? ToolCall.of(PROPOSE_RESCHEDULE).with(BOOKING, booking)
            : ToolCall.of(PROPOSE_BOOKING);
    return call.with(SLOT, (Object) slot.slotId());
  }
}
