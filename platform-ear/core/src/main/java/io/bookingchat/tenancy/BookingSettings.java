package io.bookingchat.tenancy;

import io.bookingchat.error.Refusal;
import io.bookingchat.hours.HolidayCalendar;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a company can be booked.
 *
 * @param minAdvanceMinutes least notice before a start
 * @param maxAdvanceDays how many calendar days ahead may be booked; empty: no limit
 * @param maxBookingsPerDay per provider and local date; empty: no limit
 * @param maxBookingsPerWeek per provider and ISO week; empty: no limit
 * @param cancelMinutesBefore how long before its start a booking may still be moved or cancelled
 * @param holdMinutes how long a proposed time is held for a visitor
 * @param maxOpenBookingsPerCustomer how many bookings that are still to come one e-mail address or
 *     phone number may have; empty: no limit
 * @param holidayCalendar code of the {@link HolidayCalendar} on whose dates the company is closed;
 *     empty: no holidays
 */
public record BookingSettings(
    int minAdvanceMinutes,
    OptionalInt maxAdvanceDays,
    OptionalInt maxBookingsPerDay,
    OptionalInt maxBookingsPerWeek,
    int cancelMinutesBefore,
    int holdMinutes,
    OptionalInt maxOpenBookingsPerCustomer,
    Optional<String> holidayCalendar) {

  public static final BookingSettings DEFAULT =
      new BookingSettings(
          60,
          OptionalInt.of(90),
          OptionalInt.empty(),
          OptionalInt.empty(),
          120,
          10,
          OptionalInt.empty(),
          Optional.empty());

  private static final int YEAR_OF_MINUTES = 366 * 24 * 60;

  public BookingSettings {
    within(minAdvanceMinutes, 0, YEAR_OF_MINUTES, "minAdvanceMinutes");
    within(cancelMinutesBefore, 0, YEAR_OF_MINUTES, "cancelMinutesBefore");
    within(holdMinutes, 1, 120, "holdMinutes");
    maxAdvanceDays.ifPresent(days -> within(days, 0, 1_100, "maxAdvanceDays"));
    maxBookingsPerDay.ifPresent(most -> within(most, 1, 288, "maxBookingsPerDay"));
    maxBookingsPerWeek.ifPresent(most -> within(most, 1, 2_016, "maxBookingsPerWeek"));
    maxOpenBookingsPerCustomer.ifPresent(
        most -> within(most, 1, 100, "maxOpenBookingsPerCustomer"));
    if (holidayCalendar.isPresent() && HolidayCalendar.of(holidayCalendar.get()).isEmpty()) {
      throw Refusal.invalid(
          "booking.holidayCalendar",
          "There is no holiday calendar of that code; one is such as CL, BR-SP or US-NY.");
    }
  }

  /** The public holidays on which the company is closed. */
  public Optional<HolidayCalendar> holidays() {
    return holidayCalendar.map(HolidayCalendar::new);
  }

  private static void within(int value, int least, int most, String field) {
    if (value < least || value > most) {
      throw Refusal.invalid(
          "booking." + field, field + " must be between " + least + " and " + most + ".");
    }
  }
}
