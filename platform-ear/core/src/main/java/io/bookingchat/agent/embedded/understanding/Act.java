package io.bookingchat.agent.embedded.understanding;

/** What a message does in the conversation. */
public enum Act {
  /** Wants an appointment, or gives what was asked for. */
  BOOK,
  RESCHEDULE,
  CANCEL,
  ASK_AVAILABILITY,
  ASK_PRICE,
  ASK_HOURS,
  GREET,
  /** Thanks or says goodbye. */
  THANKS,
  HUMAN,
  /** Says yes, or takes an offered time. */
  AFFIRM,
  NEGATE,
  /** Wants what there is left as it is. */
  KEEP,
  /** Corrects a detail of what is under way. */
  CHANGE,
  /** Other questions, off-topic, abuse, attempts to instruct the program. */
  OTHER
}
