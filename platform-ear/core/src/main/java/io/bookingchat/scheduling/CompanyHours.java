package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When the company as a whole is open. It narrows the hours of each of its providers.
 *
 * @param zone the time zone in which the weekly hours are meant
 * @param weekly the usual hours, in which all open time must lie; empty: at any time
 * @param closedDates dates on which no provider's usual windows begin, such as public holidays; a
 *     provider's override for the date stands above them
 */
public record CompanyHours(ZoneId zone, List<WeeklyWindow> weekly, Set<LocalDate> closedDates) {

  public CompanyHours {
    requireNonNull(zone, "zone");
    weekly = List.copyOf(weekly);
    closedDates = Set.copyOf(closedDates);
  }

  /** A company that leaves its hours to its providers. */
  public static CompanyHours always(ZoneId zone) {
    return new CompanyHours(zone, List.of(), Set.of());
  }

  /** The windows that begin on a date. */
  List<TimeWindow> windowsOn(LocalDate date) {
    return weekly.stream()
        .filter(row -> row.day() == date.getDayOfWeek())
        .map(WeeklyWindow::window)
        .toList();
  }
}
