package io.bookingchat.booking;

import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where bookings are read; they are written with the ledger, never apart from it. */
public interface BookingStore {
  Optional<Booking> find(Realm realm, String bookingId);

  Optional<Booking> findByCode(Realm realm, String code);

  /** A visitor's own bookings, by start, at most 50. */
  List<Booking> ofVisitor(Realm realm, String visitorId);

  /**
   * Bookings that start in [from, to), by start.
   *
   * @param after continue behind this position of an earlier page
   */
  Page between(Realm realm, Instant from, Instant to, Optional<String> after, int limit);

  /** Some bookings, and where to go on when there are more. */
  record Page(List<Booking> items, Optional<String> next) {}
}
