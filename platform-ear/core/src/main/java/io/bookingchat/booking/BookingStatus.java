package io.bookingchat.booking;

/** Where a booking stands; PENDING and CONFIRMED occupy their time. */
public enum BookingStatus {
  PENDING,
  CONFIRMED,
  CANCELLED,
  COMPLETED,
  NO_SHOW;

  public boolean occupies() {
    return this == PENDING || this == CONFIRMED;
  }
}
