package io.bookingchat.agent.embedded.dates;

import java.time.temporal.ChronoUnit;

/** Units in which people count time ahead. */
enum Unit {
  MINUTE(ChronoUnit.MINUTES, 1),
  HOUR(ChronoUnit.HOURS, 1),
  DAY(ChronoUnit.DAYS, 1),
  WEEK(ChronoUnit.DAYS, 7),
  FORTNIGHT(ChronoUnit.DAYS, 14),
  MONTH(ChronoUnit.MONTHS, 1);

  private final ChronoUnit unit;
  private final int count;

  Unit(ChronoUnit unit, int count) {
    this.unit = unit;
    this.count = count;
  }

  boolean isClock() {
    return this == MINUTE || this == HOUR;
  }

  boolean isWeeks() {
    return this == WEEK || this == FORTNIGHT;
  }

  ChronoUnit chronoUnit() {
    return unit;
  }

  /** So many of it, in its {@link #chronoUnit}. */
  int amount(int number) {
    return number * count;
  }
}
