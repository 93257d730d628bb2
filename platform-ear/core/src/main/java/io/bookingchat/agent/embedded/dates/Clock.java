package io.bookingchat.agent.embedded.dates;

import java.time.LocalTime;
import java.util.List;

/**
 * A time as said.
 *
 * @param hour 0 to 23
 * @param fixed whether the hour is one of the day; else it is 1 to 12 and may be of either half
 */
record Clock(int hour, int minute, boolean fixed) {

  static Clock open(int hour, int minute) {
    boolean fixed = hour == 0 || hour > 12;
    return new Clock(hour % 24, minute, fixed);
  }

  Clock in(PartOfDay part) {
    return fixed ? this : new Clock(part.hourOfDay(hour), minute, true);
  }

  /** The same in one half of the day: {@code half} is 0 before noon and 1 after. */
  Clock inHalf(int half) {
    return fixed ? this : new Clock(hour % 12 + 12 * half, minute, true);
  }

  Clock minus(int minutes) {
    int total = Math.floorMod(hour * 60 + minute - minutes, 24 * 60);
    if (fixed) {
      return new Clock(total / 60, total % 60, true);
    }
    int shown = total / 60 % 12;
    return new Clock(shown == 0 ? 12 : shown, total % 60, false);
  }

  /**
   * What it may mean, the likeliest first: people book by day, so 1 to 6 are in the afternoon, 8 to
   * 11 rather in the morning, and 12 is noon.
   */
  List<LocalTime> readings() {
    LocalTime asSaid = LocalTime.of(hour, minute);
    if (fixed) {
      return List.of(asSaid);
    }
    LocalTime other = asSaid.plusHours(12);
    if (hour < 7) {
      return List.of(other);
    }
    if (hour == 7) {
      return List.of(other, asSaid);
    }
    return hour == 12 ? List.of(asSaid) : List.of(asSaid, other);
  }
}
