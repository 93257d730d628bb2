package io.bookingchat.booking;

import java.time.Instant;

/** Has work done when an offer runs out. */
public interface OfferAlarm {
  /**
   * Does the work at that instant of the business clock, or soon after it, on a thread of its own
   * and in no tenant's scope. It may be left undone: when the server stops before, or when too much
   * is waiting already.
   */
  void at(Instant when, Runnable work);
}
