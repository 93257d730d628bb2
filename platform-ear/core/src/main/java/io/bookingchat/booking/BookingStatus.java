package io.bookingchat.booking;

/**
 * Where a booking stands. PENDING and CONFIRMED occupy their time and may be moved or cancelled;
 * COMPLETED and NO_SHOW are visits that are over: their time stays taken, for nobody else came
 * then.
 */
public enum BookingStatus {
  PENDING,
  CONFIRMED,
  CANCELLED,
  COMPLETED,
  NO_SHOW;

  /** Whether it is still to come about: it occupies its time and may be changed. */
  public boolean occupies() {
    return this == PENDING || this == CONFIRMED;
  }
}
