package io.bookingchat.scheduling;

import io.bookingchat.hours.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Open time: the windows of a run of dates, united wherever they overlap or touch; and where the
 * company has hours of its own, what of it lies in those.
 */
final class Openings {

  private static final int END_OF_DATE = 24 * 60;

  /** The local dates of two zones at one instant may be so far apart, and one more. */
  private static final int DATES_BETWEEN_ZONES = 3;

  private Openings() {}

  /**
   * The openings made by the windows that begin on the dates from {@code firstDate} to {@code
   * lastDate}, both included, in rising order and apart from each other.
   */
  static List<Span> of(Availability availability, WallClock clock, long firstDate, long lastDate) {
    List<Span> openings = of(availability::windowsOn, clock, firstDate, lastDate);
    CompanyHours company = availability.company();
    if (company.weekly().isEmpty()) {
      return openings;
    }
    return common(
        openings,
        of(
            company::windowsOn,
            new WallClock(company.zone()),
            firstDate - DATES_BETWEEN_ZONES,
            lastDate + DATES_BETWEEN_ZONES));
  }

  private static List<Span> of(
      Function<LocalDate, List<TimeWindow>> windowsOn,
      WallClock clock,
      long firstDate,
      long lastDate) {
    List<Span> windows = new ArrayList<>();
    for (long date = firstDate; date <= lastDate; date++) {
      for (TimeWindow window : windowsOn.apply(LocalDate.ofEpochDay(date))) {
        Span span = span(window, date, clock);
        if (span.from() < span.to()) {
          windows.add(span);
        }
      }
    }
    windows.sort(Comparator.comparingLong(Span::from));
    return united(windows);
  }

  private static Span span(TimeWindow window, long date, WallClock clock) {
    int to = window.toMinute();
    boolean endsNextDate = to <= window.fromMinute() || to == END_OF_DATE;
    long closing =
        endsNextDate ? clock.closing(date + 1, to % END_OF_DATE) : clock.closing(date, to);
    return new Span(clock.opening(date, window.fromMinute()), closing);
  }

  private static List<Span> united(List<Span> rising) {
    List<Span> openings = new ArrayList<>();
    for (Span window : rising) {
      int last = openings.size() - 1;
      if (last >= 0 && window.from() <= openings.get(last).to()) {
        Span before = openings.get(last);
        openings.set(last, new Span(before.from(), Math.max(before.to(), window.to())));
      } else {
        openings.add(window);
      }
    }
    return openings;
  }

  /** What lies in both of two rising lists of openings. */
  private static List<Span> common(List<Span> some, List<Span> others) {
    List<Span> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      Span one = some.get(i);
      Span other = others.get(j);
      Span both = new Span(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
      if (both.from() < both.to()) {
        common.add(both);
      }
      if (one.to() < other.to()) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
