package io.bookingchat.agent.embedded.dates;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days ahead of a reference time. Nothing lies in the past: of the dates that fit, the first
 * from the day of the reference on counts. Weeks begin on Monday.
 */
final class Agenda {
  private static final int DAYS_OF_TWO_YEARS = 731;

  private final LocalDateTime reference;
  private final ZoneId zone;

  Agenda(LocalDateTime reference, ZoneId zone) {
    this.reference = reference;
    this.zone = zone;
  }

  LocalDateTime now() {
    return reference;
  }

  ZoneId zone() {
    return zone;
  }

  LocalDate today() {
    return reference.toLocalDate();
  }

  /** The nearest such weekday after today. */
  LocalDate after(DayOfWeek weekday) {
    return today().with(next(weekday));
  }

  LocalDate from(DayOfWeek weekday) {
    return today().with(nextOrSame(weekday));
  }

  /** The Monday of this week. */
  LocalDate monday() {
    return monday(today());
  }

  static LocalDate monday(LocalDate date) {
    return date.with(previousOrSame(DayOfWeek.MONDAY));
  }

  /** The next date that is the given day of its month. */
  Optional<LocalDate> dayOfMonth(int day) {
    return firstFrom(today(), date -> date.getDayOfMonth() == day);
  }

  /** The next date with this day of the month and this weekday. */
  Optional<LocalDate> dayOfMonth(int day, DayOfWeek weekday) {
    return firstFrom(
        today(), date -> date.getDayOfMonth() == day && date.getDayOfWeek() == weekday);
  }

  /** The next date with this month and day. */
  Optional<LocalDate> monthDay(int month, int day) {
    return monthDayFrom(today(), month, day);
  }

  /** The first date with this month and day from another on. */
  static Optional<LocalDate> monthDayFrom(LocalDate first, int month, int day) {
    for (int year = first.getYear(); year <= first.getYear() + 8; year++) {
      Optional<LocalDate> date = date(year, month, day);
      if (date.isPresent() && !date.get().isBefore(first)) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** A date, if there is one. */
  static Optional<LocalDate> date(int year, int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** The next month of this name that is not over yet. */
  YearMonth month(int month) {
    YearMonth thisMonth = YearMonth.from(today());
    YearMonth sameYear = thisMonth.withMonth(month);
    return sameYear.isBefore(thisMonth) ? sameYear.plusYears(1) : sameYear;
  }

  static Optional<LocalDate> firstFrom(LocalDate first, Predicate<LocalDate> fits) {
    for (int i = 0; i < DAYS_OF_TWO_YEARS; i++) {
      LocalDate date = first.plusDays(i);
      if (fits.test(date)) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }
}
