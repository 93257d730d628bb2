package io.bookingchat.hours;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;

/** A window that recurs every week, on the day it begins. A day may have several. */
public record WeeklyWindow(DayOfWeek day, TimeWindow window) {

  public WeeklyWindow {
    requireNonNull(day, "day");
    requireNonNull(window, "window");
  }
}
