package io.bookingchat.scheduling;

import java.util.List;

/**
 * The starts at which a slot lies wholly in open time, on the steps of its service. Whether
 * anything takes the slot away is not looked at. Slots start in the years 1 to 9999.
 */
final class Grid {

  /**
   * An opening older than so many dates is endless: a provider who is always open has no start to
   * count from, so the steps are counted from the start of each date.
   */
  private static final int ENDLESS_AFTER_DATES = 7;

  /**
   * Openings are computed from so many dates earlier: {@link #ENDLESS_AFTER_DATES}, a window that
   * began the date before, and room for zones that skipped or repeated a date.
   */
  private static final int LOOK_BACK_DATES = ENDLESS_AFTER_DATES + 4;

  /** So much is worked out at a time, to need little memory for any range. */
  private static final long PORTION_SECONDS = 60 * WallClock.SECONDS_OF_A_DAY;

  private final Availability availability;
  private final WallClock clock;
  private final long duration;
  private final long step;
  private final boolean onTheClock;

  /** Receives a start, in seconds since the epoch, and its local date, in days since 1970-01-01. */
  @FunctionalInterface
  interface StartVisitor {
    void visit(long start, long date);
  }

  Grid(ServiceRules service, Availability availability, WallClock clock) {
    this.availability = availability;
    this.clock = clock;
    this.duration = service.durationMinutes() * 60L;
    this.step = service.stepMinutes() * 60L;
    this.onTheClock = service.alignment() == Alignment.CLOCK && 60 % service.stepMinutes() == 0;
  }

  /** Visits the starts from {@code from}, included, to {@code to}, excluded, in rising order. */
  void forEachStart(long from, long to, StartVisitor visitor) {
    long end = Math.min(to, WallClock.END_DATE * WallClock.SECONDS_OF_A_DAY);
    long portion = Math.max(from, WallClock.FIRST_DATE * WallClock.SECONDS_OF_A_DAY);
    while (portion < end) {
      long next = Math.min(end, portion + PORTION_SECONDS);
      forEachStartOfPortion(portion, next, visitor);
      portion = next;
    }
  }

  private void forEachStartOfPortion(long from, long to, StartVisitor visitor) {
    long firstDate = clock.dateAt(from) - LOOK_BACK_DATES;
    long lastDate = clock.dateAt(to + duration) + 1;
    List<Span> openings = Openings.of(availability, clock, firstDate, lastDate);
    for (Span opening : openings) {
      long endOfStarts = Math.min(to, opening.to() - duration + 1);
      long at = Math.max(from, opening.from());
      while (at < endOfStarts) {
        long until = Math.min(endOfStarts, clock.steadyUntil(at));
        long date = clock.dateAt(at);
        long origin = origin(opening, at, date);
        long steps = -Math.floorDiv(origin - at, step);
        for (long start = origin + steps * step; start < until; start += step) {
          visitor.visit(start, date);
        }
        at = until;
      }
    }
  }

  /** Any instant of the steps that hold at a second of an opening. */
  private long origin(Span opening, long second, long date) {
    if (onTheClock) {
      // the full hours of the wall clock, as far as whole steps of an hour are concerned
      return -clock.offsetAt(second);
    }
    boolean endless = opening.from() < clock.opening(date - ENDLESS_AFTER_DATES, 0);
    return endless ? clock.opening(date, 0) : opening.from();
  }
}
