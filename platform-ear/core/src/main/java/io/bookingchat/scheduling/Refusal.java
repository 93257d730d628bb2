package io.bookingchat.scheduling;

/** Why a start is not open. When several apply, the first in this order is given. */
public enum Refusal {
  /** Past, or sooner than the notice that the company asks for. */
  MIN_ADVANCE,
  /** After the last bookable date. */
  MAX_ADVANCE,
  /** Not wholly in open time, or between two possible starts. */
  CLOSED,
  /** The provider is absent, or would be during a buffer. */
  ABSENT,
  /** Booked, or every seat of the group is. */
  TAKEN,
  /** Held by another visitor for the moment, or the last seats of the group are. */
  HELD,
  /** Free itself, but too close to another appointment. */
  BUFFER,
  /** No more bookings on this date. */
  DAY_FULL,
  /** No more bookings in this week. */
  WEEK_FULL;

  /** Whether the time itself is in use for now: it comes back when someone else gives it up. */
  public boolean inUse() {
    return this == TAKEN || this == HELD || this == BUFFER;
  }
}
