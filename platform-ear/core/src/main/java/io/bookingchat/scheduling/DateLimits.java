package io.bookingchat.scheduling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How many bookings may start on a date and in its ISO week, and how many do. */
final class DateLimits {

  private final BookingLimits limits;
  private final Map<Long, Integer> bookings = new HashMap<>();
  private final Map<Long, Optional<Refusal>> known = new HashMap<>();

  DateLimits(BookingLimits limits, Map<LocalDate, Integer> bookingsByDate) {
    this.limits = limits;
    bookingsByDate.forEach((date, count) -> bookings.put(date.toEpochDay(), count));
  }

  Optional<Refusal> refusal(long date) {
    if (limits.maxBookingsPerDay().isEmpty() && limits.maxBookingsPerWeek().isEmpty()) {
      return Optional.empty();
    }
    return known.computeIfAbsent(date, this::find);
  }

  private Optional<Refusal> find(long date) {
    if (reached(limits.maxBookingsPerDay(), bookings.getOrDefault(date, 0))) {
      return Optional.of(Refusal.DAY_FULL);
    }
    // 1970-01-01 was a Thursday
    long monday = date - Math.floorMod(date + 3, 7);
    long week = 0;
    for (long day = monday; day < monday + 7; day++) {
      week += bookings.getOrDefault(day, 0);
    }
    return reached(limits.maxBookingsPerWeek(), week)
        ? Optional.of(Refusal.WEEK_FULL)
        : Optional.empty();
  }

  private static boolean reached(OptionalInt limit, long count) {
    return limit.isPresent() && count >= limit.getAsInt();
  }
}
