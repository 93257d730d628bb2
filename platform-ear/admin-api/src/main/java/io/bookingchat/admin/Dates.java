package io.bookingchat.admin;

import io.bookingchat.error.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A run of local dates as instants.
 *
 * @param start the first date's beginning
 * @param end the beginning of the date after the last
 */
record Dates(Instant start, Instant end) {
  private static final int MOST_OF_BOOKINGS = 400;
  private static final int MOST_OF_SLOTS = 31;
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 30);

  /** From one date to another, both included; at most 400. */
  static Dates between(LocalDate from, LocalDate to, ZoneId zone) {
    check("from", from);
    check("to", to);
    if (to.isBefore(from)) {
      throw Refusal.invalid("to", "The last date is not before the first.");
    }
    if (from.plusDays(MOST_OF_BOOKINGS).compareTo(to) <= 0) {
      throw Refusal.invalid("to", "Ask for at most " + MOST_OF_BOOKINGS + " days at a time.");
    }
    return of(from, to, zone);
  }

  /** So many dates from one on; at most 31. */
  static Dates of(LocalDate from, int days, ZoneId zone) {
    check("from", from);
    if (days < 1 || days > MOST_OF_SLOTS) {
      throw Refusal.invalid("days", "Ask for 1 to " + MOST_OF_SLOTS + " days.");
    }
    return of(from, from.plusDays(days - 1L), zone);
  }

  private static Dates of(LocalDate first, LocalDate last, ZoneId zone) {
    return new Dates(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static void check(String field, LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw Refusal.invalid(field, "That date is too far away.");
    }
  }
}
