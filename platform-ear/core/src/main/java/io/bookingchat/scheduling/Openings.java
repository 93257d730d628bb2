package io.bookingchat.scheduling;

import io.bookingchat.hours.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Open time: the windows of a run of dates, united wherever they overlap or touch. */
final class Openings {

  private static final int END_OF_DATE = 24 * 60;

  private Openings() {}

  /**
   * The openings made by the windows that begin on the dates from {@code firstDate} to {@code
   * lastDate}, both included, in rising order and apart from each other.
   */
  static List<Span> of(Availability availability, WallClock clock, long firstDate, long lastDate) {
    List<Span> windows = new ArrayList<>();
    for (long date = firstDate; date <= lastDate; date++) {
      for (TimeWindow window : availability.windowsOn(LocalDate.ofEpochDay(date))) {
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
}
