package io.bookingchat.agent.embedded.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day as said.
 *
 * @param choices the dates it may mean, the likeliest first; never empty
 * @param yearless its month and day, when it names no year
 * @param weekday its day of the week, when it says nothing else
 * @param dayOfMonth its day of the month, when it says nothing else
 * @param certain whether it is a day without more
 */
record Day(
    List<LocalDate> choices,
    Optional<MonthDay> yearless,
    Optional<DayOfWeek> weekday,
    OptionalInt dayOfMonth,
    boolean certain) {

  Day {
    choices = List.copyOf(choices);
  }

  static Day of(LocalDate... dates) {
    return of(List.of(dates));
  }

  static Day of(List<LocalDate> dates) {
    return new Day(dates, Optional.empty(), Optional.empty(), OptionalInt.empty(), true);
  }

  static Day onWeekday(DayOfWeek weekday, List<LocalDate> dates) {
    return new Day(dates, Optional.empty(), Optional.of(weekday), OptionalInt.empty(), true);
  }

  /** Days without a year; the first of them is what counts for the year. */
  static Day yearless(List<LocalDate> dates) {
    Optional<MonthDay> monthDay = Optional.of(MonthDay.from(dates.get(0)));
    return new Day(dates, monthDay, Optional.empty(), OptionalInt.empty(), true);
  }

  static Day ofMonth(LocalDate date) {
    OptionalInt day = OptionalInt.of(date.getDayOfMonth());
    return new Day(List.of(date), Optional.empty(), Optional.empty(), day, true);
  }

  Day certain(boolean isCertain) {
    return new Day(choices, yearless, weekday, dayOfMonth, isCertain);
  }

  LocalDate first() {
    return choices.get(0);
  }
}
