package io.bookingchat.booking;

import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where bookings are read; they are written with the ledger, never apart from it. */
public interface BookingStore {
  /** Of bookings with the same code the greatest: one that stands, else the latest. */
  Comparator<Booking> BY_INTEREST =
      Comparator.comparing((Booking booking) -> booking.status().occupies())
          .thenComparing(Booking::start);

  /** The booking as it is now. */
  Optional<Booking> find(Realm realm, String bookingId);

  /** The booking of that code; should codes repeat over the years, one that still stands. */
  Optional<Booking> findByCode(Realm realm, String code);

  /** A visitor's own bookings, by start, at most 50. */
  List<Booking> ofVisitor(Realm realm, String visitorId);

  /**
   * Bookings that start in [from, to), by start.
   *
   * @param after continue behind this position of an earlier page
   */
  default Page between(Realm realm, Instant from, Instant to, Optional<String> after, int limit) {
    return between(realm, from, to, Filter.ALL, after, limit);
  }

  /**
   * Bookings that start in [from, to) and pass the filter, by start.
   *
   * @param to at most 400 days after {@code from}
   * @param after continue behind this position of an earlier page of the same range and filter
   * @param limit most bookings of the page, 1 to 500
   */
  Page between(
      Realm realm, Instant from, Instant to, Filter filter, Optional<String> after, int limit);

  /** What a list is narrowed to; empty is everything. */
  record Filter(Optional<String> providerId, Optional<BookingStatus> status) {
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    public boolean passes(Booking booking) {
      return providerId.map(booking.providerId()::equals).orElse(true)
          && status.map(booking.status()::equals).orElse(true);
    }
  }

  /** Some bookings, and where to go on when there are more. */
  record Page(List<Booking> items, Optional<String> next) {}
}
