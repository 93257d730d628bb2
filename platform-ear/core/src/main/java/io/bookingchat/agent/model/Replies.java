package io.bookingchat.agent.model;

import io.bookingchat.Component;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.NextQuestion;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.TurnState;
import java.util.List;
import java.util.Optional;

/** Makes the reply of a turn: everything beside the words comes from what the tools did. */
@Component
public final class Replies {

  /**
   * The reply.
   *
   * @param words the model's; withheld when they claim a change that was not made, and not needed
   *     for one that was
   * @param degraded whether the configured model failed
   */
  AgentReply of(TurnState state, Optional<String> words, boolean degraded) {
    Asks asks = NextQuestion.of(state);
    Draft draft = shown(state, asks);
    return new AgentReply(
        state.language(),
        state.visitorText(),
        texts(state, asks, words),
        draft,
        asks,
        QuickReplies.of(state, asks),
        slots(draft, asks),
        asks == Asks.CONFIRMATION
            ? draft.pending().map(PendingProposal::proposal)
            : Optional.empty(),
        state.unavailable(),
        state.receipts(),
        degraded,
        state.handoff());
  }

  private static List<String> texts(TurnState state, Asks asks, Optional<String> words) {
    if (!state.receipts().isEmpty()) {
      return TrueState.confirmations(state);
    }
    boolean before = !state.found().isEmpty() || state.draft().bookingId().isPresent();
    return words
        .filter(text -> !Claims.made(text, state.language(), before))
        .map(List::of)
        .orElseGet(() -> TrueState.texts(state, asks));
  }

  /** A proposal counts as shown from the first reply that carries it. */
  private static Draft shown(TurnState state, Asks asks) {
    Draft draft = state.draft().asking(asks);
    return asks == Asks.CONFIRMATION
        ? draft.with(draft.pending().map(pending -> pending.shownIn(state.turn().turnId())))
        : draft;
  }

  private static List<OfferedSlot> slots(Draft draft, Asks asks) {
    return asks == Asks.SLOT ? draft.offered() : List.of();
  }
}
