package io.bookingchat.spi.agent;

/** How the platform may use a tool. Others may be added. */
public enum ToolPurpose {
  /** When a model chooses to. */
  ANY,
  /**
   * Answers what visitors ask about the company. The platform also calls it itself, where no model
   * is connected, with the one argument {@code question}: what the visitor wrote.
   */
  ANSWERS_QUESTIONS
}
