package io.bookingchat.agent;

/** Answers visitors. */
public interface Agent {
  /**
   * Answers one turn. Repeating a turn repeats nothing it did: changes are keyed by the proposal
   * that was agreed to.
   *
   * @param audience who hears the words of a model that can be heard while it speaks
   * @throws io.bookingchat.error.Refusal INVALID with field {@code choice} for a choice that was
   *     not offered to this visitor, has expired or was altered; UNAVAILABLE when the booking store
   *     is down
   */
  AgentReply answer(AgentTurn turn, Audience audience);
}
