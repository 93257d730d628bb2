package io.bookingchat.scheduling;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The wall clock of one zone: from local dates and times to seconds of the time line and back.
 * Dates are counted in days since 1970-01-01.
 *
 * <p>Remembers the offset of the stretch it was last asked about, because it is asked in rising
 * order; so an instance belongs to one thread.
 */
final class WallClock {

  /** The known years, 1 to 9999: before and after them, the offset of their ends is used. */
  static final long FIRST_DATE = LocalDate.of(1, 1, 1).toEpochDay();

  static final long END_DATE = LocalDate.of(10_000, 1, 1).toEpochDay();

  static final long SECONDS_OF_A_DAY = 86_400;

  private final ZoneRules rules;
  private long offsetFrom;
  private long offsetUntil;
  private int offset;

  WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /**
   * The second at which a window that begins at this local time opens, which for minute 0 is the
   * first of the date: the earlier of two when the clock is set back over it, and the end of the
   * gap when the clock jumps over it.
   */
  long opening(long date, int minute) {
    LocalDateTime local = local(date, minute);
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change == null) {
      return local.toEpochSecond(rules.getOffset(local));
    }
    return change.isGap() ? change.toEpochSecond() : local.toEpochSecond(change.getOffsetBefore());
  }

  /**
   * The second at which a window that ends at this local time closes: the later of two when the
   * clock is set back over it, but the earlier when it is the very first repeated time, since then
   * no repeated minute lies in the window; and the end of the gap when the clock jumps over it.
   */
  long closing(long date, int minute) {
    LocalDateTime local = local(date, minute);
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change == null || change.isGap() || local.equals(change.getDateTimeAfter())) {
      return opening(date, minute);
    }
    return local.toEpochSecond(change.getOffsetAfter());
  }

  /** The local date at this second. */
  long dateAt(long second) {
    return Math.floorDiv(second + offsetAt(second), SECONDS_OF_A_DAY);
  }

  /** How many seconds local time is ahead of UTC at this second. */
  int offsetAt(long second) {
    if (second < offsetFrom || second >= offsetUntil) {
      long known = Math.max(second, FIRST_DATE * SECONDS_OF_A_DAY);
      Instant instant = Instant.ofEpochSecond(Math.min(known, END_DATE * SECONDS_OF_A_DAY));
      offset = rules.getOffset(instant).getTotalSeconds();
      ZoneOffsetTransition next = rules.nextTransition(instant);
      offsetFrom = second;
      offsetUntil = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }
    return offset;
  }

  /** The first second after this one at which the date or the offset may be another. */
  long steadyUntil(long second) {
    long shown = second + offsetAt(second);
    long untilMidnight = SECONDS_OF_A_DAY - Math.floorMod(shown, SECONDS_OF_A_DAY);
    return Math.min(second + untilMidnight, offsetUntil);
  }

  private static LocalDateTime local(long date, int minute) {
    return LocalDateTime.ofEpochSecond(date * SECONDS_OF_A_DAY + minute * 60L, 0, UTC);
  }
}
