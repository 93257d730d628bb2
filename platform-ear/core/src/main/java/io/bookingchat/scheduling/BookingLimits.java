package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * Limits that a company sets on bookings of a provider; an absent one is no limit.
 *
 * @param minAdvanceMinutes a start must be at least so many minutes from now; 0 allows now itself
 * @param maxAdvanceDays the last bookable local date is today's plus so many calendar days
 * @param maxBookingsPerDay a local date on which so many bookings start is full
 * @param maxBookingsPerWeek an ISO week (Monday to Sunday) in which so many bookings start is full
 */
public record BookingLimits(
    int minAdvanceMinutes,
    OptionalInt maxAdvanceDays,
    OptionalInt maxBookingsPerDay,
    OptionalInt maxBookingsPerWeek) {

  /** Any start from now on. */
  public static final BookingLimits NONE =
      new BookingLimits(0, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  public BookingLimits {
    requireNonNull(maxAdvanceDays, "maxAdvanceDays");
    requireNonNull(maxBookingsPerDay, "maxBookingsPerDay");
    requireNonNull(maxBookingsPerWeek, "maxBookingsPerWeek");
  }
}
