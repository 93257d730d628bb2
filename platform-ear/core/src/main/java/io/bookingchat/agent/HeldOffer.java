package io.bookingchat.agent;

import java.time.Instant;

/**
 * A time from the waiting list that is held for the visitor.
 *
 * @param holdId which offer it is
 * @param until when it goes to the next in line
 */
public record HeldOffer(String holdId, OfferedSlot slot, Instant until) {
  private static final String CHOICE = "offer:";

  /** The choice that takes it. */
  public String choice() {
    return CHOICE + holdId;
  }

  /** Whether a choice takes such a time, which may be held no longer. */
  public static boolean chosenBy(String choice) {
    return choice.startsWith(CHOICE);
  }

  /** Whether the visitor's last answer has told them of it. */
  public boolean toldBefore(AgentTurn turn) {
    return turn.quickReplies().stream().anyMatch(reply -> reply.id().equals(choice()));
  }
}
