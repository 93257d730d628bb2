package io.bookingchat.spi.agent;

/** What a call touches. */
public enum ToolEffect {
  /** Nothing: the answer is all there is. */
  READS,
  /** Something lasts. It is proposed first, and done after the visitor's yes. */
  CHANGES
}
