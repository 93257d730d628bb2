package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.EMAIL;
import static io.bookingchat.agent.tools.ArgumentNames.FORGET;
import static io.bookingchat.agent.tools.ArgumentNames.NAME;
import static io.bookingchat.agent.tools.ArgumentNames.PHONE;
import static io.bookingchat.agent.tools.ArgumentNames.PROPOSAL;
import static io.bookingchat.agent.tools.ArgumentNames.REASON;
import static io.bookingchat.agent.tools.ToolNames.BUSINESS_INFO;
import static io.bookingchat.agent.tools.ToolNames.CONFIRM_BOOKING;
import static io.bookingchat.agent.tools.ToolNames.CONFIRM_CHANGE;
import static io.bookingchat.agent.tools.ToolNames.HAND_OFF;
import static io.bookingchat.agent.tools.ToolNames.NOTE_WISH;
import static io.bookingchat.agent.tools.ToolNames.SAVE_CONTACT;
import static io.bookingchat.agent.tools.ToolNames.START_OVER;
import static io.bookingchat.agent.tools.ToolNames.WITHDRAW_PROPOSAL;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.understanding.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first calls of a turn: what the message itself says to do. */
final class Listening {
  private Listening() {}

  static List<ToolCall> calls(Situation situation) {
    Heard heard = situation.heard();
    Optional<OfferedSlot> tapped = situation.state().chosen();
    if (tapped.isPresent()) {
      return List.of(Proposing.of(situation, tapped.get()));
    }
    if (heard.says(Act.HUMAN) && !heard.about(Topic.MACHINE) && !meansAnotherProvider(situation)) {
      return List.of(ToolCall.of(HAND_OFF).with(REASON, (Object) "The visitor asks for a person."));
    }
    Optional<List<ToolCall>> keeps = Keeping.calls(situation);
    if (keeps.isPresent()) {
      return keeps.get();
    }
    if (Advance.asksWhy(situation)) {
      return List.of();
    }
    List<ToolCall> calls = new ArrayList<>();
    contact(situation).ifPresent(calls::add);
    Optional<PendingProposal> agreed = Consent.given(situation);
    if (agreed.isPresent()) {
      calls.add(confirm(agreed.get()));
      return calls;
    }
    List<ToolCall> waiting = WaitingWish.calls(situation);
    if (!waiting.isEmpty()) {
      calls.addAll(waiting);
      return calls;
    }
    Optional<ToolCall> ends = Leaving.call(situation);
    if (ends.isPresent()) {
      return List.of(ends.get());
    }
    boolean dropsOne = WishedServices.of(situation).isPresent();
    if (heard.refuses() && heard.topics().isEmpty() && !dropsOne) {
      return refused(situation);
    }
    if (heard.says(Act.ASK_HOURS)) {
      calls.add(ToolCall.of(BUSINESS_INFO));
    }
    Optional<OfferedSlot> taken = SlotChoice.of(situation);
    if (taken.isPresent()) {
      calls.add(Proposing.of(situation, taken.get()));
      return calls;
    }
    NotedWish.of(situation).ifPresent(calls::add);
    BookingSearch.first(situation).ifPresent(calls::add);
    return calls;
  }

  /** "An appointment with another person" asks for a professional, not for the staff. */
  private static boolean meansAnotherProvider(Situation situation) {
    Heard heard = situation.heard();
    boolean wished = heard.says(Act.BOOK) || !heard.times().isEmpty();
    boolean drafted =
        situation.draft().serviceId().isPresent()
            || !(situation.draft().provider() instanceof ProviderChoice.Open);
    return heard.about(Topic.OTHER_PROVIDER) && (wished || drafted);
  }

  private static ToolCall confirm(PendingProposal agreed) {
    String tool = agreed.proposal().action() == Action.BOOK ? CONFIRM_BOOKING : CONFIRM_CHANGE;
    return ToolCall.of(tool).with(PROPOSAL, (Object) agreed.proposalId());
  }

  private static Optional<ToolCall> contact(Situation situation) {
    Heard heard = situation.heard();
    return heard.namesContact()
        ? Optional.of(
            ToolCall.of(SAVE_CONTACT)
                .with(NAME, heard.said().name())
                .with(EMAIL, heard.said().email())
                .with(PHONE, heard.said().phone()))
        : Optional.empty();
  }

  /** A bare no: to a proposal, to all offered times, or to going on at all. */
  private static List<ToolCall> refused(Situation situation) {
    Draft draft = situation.draft();
    if (draft.pending().isPresent()) {
      boolean cancels = draft.pending().get().proposal().action() == Action.CANCEL;
      return List.of(ToolCall.of(cancels ? START_OVER : WITHDRAW_PROPOSAL));
    }
    // the wished time itself is among the offers only after its proposal was turned down
    boolean again =
        draft.offered().stream()
            .anyMatch(slot -> Times.exactly(draft.wish(), situation.local(slot.start())));
    if (draft.asked() == Asks.SLOT && !again) {
      return List.of(ToolCall.of(NOTE_WISH).with(FORGET, List.of("day", "time")));
    }
    return draft.action().isPresent() ? List.of(ToolCall.of(START_OVER)) : List.of();
  }
}
