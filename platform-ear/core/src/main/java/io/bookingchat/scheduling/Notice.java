package io.bookingchat.scheduling;

import java.time.Instant;
import java.util.Optional;

/** How soon and how late a start may be, seen from now. */
final class Notice {

  private final long earliest;
  private final long lastDate;
  private final WallClock clock;

  Notice(Instant now, BookingLimits limits, WallClock clock) {
    this.clock = clock;
    this.earliest = Span.ceiling(now) + limits.minAdvanceMinutes() * 60L;
    if (limits.maxAdvanceDays().isPresent()) {
      long last = clock.dateAt(now.getEpochSecond()) + limits.maxAdvanceDays().getAsInt();
      this.lastDate = Math.max(WallClock.FIRST_DATE, Math.min(WallClock.END_DATE, last));
    } else {
      this.lastDate = WallClock.END_DATE;
    }
  }

  /** The first second at which a start is not too soon. */
  long earliest() {
    return earliest;
  }

  /** A second from which on every start is too late. */
  long end() {
    // a date more than needed, for clocks that are set back over midnight into the last date
    return clock.opening(lastDate + 2, 0);
  }

  Optional<Refusal> refusal(long start, long date) {
    if (start < earliest) {
      return Optional.of(Refusal.MIN_ADVANCE);
    }
    return date > lastDate ? Optional.of(Refusal.MAX_ADVANCE) : Optional.empty();
  }
}
