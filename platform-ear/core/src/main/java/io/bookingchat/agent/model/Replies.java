package io.bookingchat.agent.model;

import io.bookingchat.Component;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.NextQuestion;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.TurnState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    Optional<HeldOffer> news = news(state);
    return new AgentReply(
        state.language(),
        state.visitorText(),
        Stream.concat(
                news.filter(offer -> !offer.toldBefore(state.turn())).stream()
                    .map(offer -> TrueState.offer(state, offer)),
                texts(state, asks, words).stream())
            .toList(),
        draft,
        asks,
        Stream.concat(
                news.stream().map(offer -> QuickReplies.offer(state, offer)),
                QuickReplies.of(state, asks).stream())
            .toList(),
        slots(draft, asks),
        asks == Asks.CONFIRMATION
            ? draft.pending().map(PendingProposal::proposal)
            : Optional.empty(),
        state.unavailable(),
        state.receipts(),
        degraded,
        state.handoff());
  }

  /**
   * A time held for the visitor that they are told of, and may take with one tap. A proposal comes
   * first: nobody is to wonder what their yes is for.
   */
  private static Optional<HeldOffer> news(TurnState state) {
    boolean busy =
        state.draft().pending().isPresent() || !state.receipts().isEmpty() || state.handoff();
    return state.held().filter(offer -> !busy);
  }

  private static List<String> texts(TurnState state, Asks asks, Optional<String> words) {
    if (state.handoff()) {
      // said once, whatever a model says: nobody answers from now on until a person does
      return Stream.concat(
              TrueState.confirmations(state).stream(), TrueState.texts(state, asks).stream())
          .toList();
    }
    if (!state.receipts().isEmpty()) {
      return Stream.concat(
              TrueState.confirmations(state).stream(), TrueState.next(state, asks).stream())
          .toList();
    }
    return words
        .filter(text -> !Claims.made(text, state))
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
