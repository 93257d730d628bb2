package io.bookingchat.scheduling;

/** Where the starts of a service may lie. */
public enum Alignment {
  /** Counted in steps from the start of the opening. */
  WINDOW,
  /**
   * On multiples of the step past the full hour by the wall clock, when the step divides an hour;
   * otherwise as {@link #WINDOW}.
   */
  CLOCK
}
