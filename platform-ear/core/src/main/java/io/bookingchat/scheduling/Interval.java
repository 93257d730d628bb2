package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The time from {@code start}, included, to {@code end}, excluded. Two intervals that only touch do
 * not overlap; one whose end is not after its start is empty and overlaps nothing.
 */
public record Interval(Instant start, Instant end) {

  public Interval {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
  }

  public boolean isEmpty() {
    return !start.isBefore(end);
  }

  public boolean overlaps(Interval other) {
    return !isEmpty() && !other.isEmpty() && start.isBefore(other.end) && other.start.isBefore(end);
  }

  /**
   * This interval with so many minutes more on either side.
   *
   * @throws java.time.DateTimeException at the very ends of the time line
   */
  public Interval widened(int minutesBefore, int minutesAfter) {
    return new Interval(
        start.minusSeconds(minutesBefore * 60L), end.plusSeconds(minutesAfter * 60L));
  }
}
