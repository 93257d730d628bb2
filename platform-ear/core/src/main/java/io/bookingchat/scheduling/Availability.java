package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a provider works.
 *
 * @param zone the time zone in which the hours and dates are meant
 * @param weekly the usual hours
 * @param overrides dates with hours of their own instead of the usual ones; an empty list closes
 *     the date. Only windows that begin on the date are replaced
 * @param absences time off, which takes slots away without cutting the opening
 * @param company the hours of the company, in which the provider's must lie
 */
public record Availability(
    ZoneId zone,
    List<WeeklyWindow> weekly,
    Map<LocalDate, List<TimeWindow>> overrides,
    List<Interval> absences,
    CompanyHours company) {

  public Availability {
    requireNonNull(zone, "zone");
    weekly = List.copyOf(weekly);
    overrides = Map.copyOf(overrides);
    absences = List.copyOf(absences);
    requireNonNull(company, "company");
  }

  /** Hours of a provider whose company has none of its own. */
  public Availability(
      ZoneId zone,
      List<WeeklyWindow> weekly,
      Map<LocalDate, List<TimeWindow>> overrides,
      List<Interval> absences) {
    this(zone, weekly, overrides, absences, CompanyHours.always(zone));
  }

  /** The provider's windows that begin on a date. */
  public List<TimeWindow> windowsOn(LocalDate date) {
    List<TimeWindow> override = overrides.get(date);
    if (override != null) {
      return override;
    }
    if (company.closedDates().contains(date)) {
      return List.of();
    }
    List<TimeWindow> windows = new ArrayList<>();
    for (WeeklyWindow row : weekly) {
      if (row.day() == date.getDayOfWeek()) {
        windows.add(row.window());
      }
    }
    return windows;
  }
}
