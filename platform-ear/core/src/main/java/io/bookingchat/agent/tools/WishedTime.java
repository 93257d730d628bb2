package io.bookingchat.agent.tools;

import io.bookingchat.agent.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A wish on the calendar: which days to look at, what fits, and how far off the rest is. */
record WishedTime(Wish wish, LocalDate today) {
  /** How far to look when no last day was said, and how far beyond days that are full. */
  private static final int NEXT_DAYS = 14;

  private static final int DAYS_BEFORE = 3;

  /** The most that one search covers. */
  static final int MOST_DAYS = 61;

  /** A day off the wished one is as bad as twelve hours on the same day, before it a bit worse. */
  private static final int DAY_LATER = 720;

  private static final int DAY_EARLIER = 800;

  /** Local dates, both included. */
  record Days(LocalDate first, LocalDate last) {
    LocalDateTime from() {
      return first.atStartOfDay();
    }

    LocalDateTime to() {
      return last.plusDays(1).atStartOfDay();
    }
  }

  boolean veryTime() {
    return wish.time().isPresent();
  }

  boolean singleDay() {
    return wish.firstDay().isPresent() && wish.firstDay().equals(wish.lastDay());
  }

  /** The day that a refusal is about. */
  LocalDate day() {
    return wish.firstDay().or(wish::lastDay).orElse(today);
  }

  /** The days wished for, as far as one search goes. */
  Days wished() {
    LocalDate first = wish.firstDay().filter(day -> day.isAfter(today)).orElse(today);
    LocalDate last = wish.lastDay().orElse(first.plusDays(NEXT_DAYS - 1L));
    return bounded(first, last);
  }

  /** Where to look next when the wished days have nothing. */
  Days around() {
    LocalDate first = day().minusDays(DAYS_BEFORE);
    LocalDate last = wish.lastDay().orElse(day()).plusDays(NEXT_DAYS);
    return bounded(first.isBefore(today) ? today : first, last);
  }

  /** The last days to look at. */
  Days beyond() {
    LocalDate first = day().isBefore(today) ? today : day();
    return new Days(first, first.plusDays(MOST_DAYS));
  }

  private static Days bounded(LocalDate first, LocalDate last) {
    return new Days(
        first, last.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : last);
  }

  boolean fits(LocalDateTime start) {
    return Proposals.fits(wish, start);
  }

  /** How far a start is from the wish; 0 when it fits. */
  long distance(LocalDateTime start) {
    return daysOff(start.toLocalDate()) + minutesOff(start.toLocalTime());
  }

  private long daysOff(LocalDate date) {
    LocalDate first = wish.firstDay().orElse(date);
    LocalDate last = wish.lastDay().orElse(wish.day() ? LocalDate.MAX : date);
    if (date.isBefore(first)) {
      return ChronoUnit.DAYS.between(date, first) * DAY_EARLIER;
    }
    return date.isAfter(last) ? ChronoUnit.DAYS.between(last, date) * DAY_LATER : 0;
  }

  /** Minutes off the wished time of day, whatever the day. */
  long minutesOff(LocalTime time) {
    if (wish.time().isPresent()) {
      return Math.abs(Duration.between(wish.time().get(), time).toMinutes());
    }
    if (wish.earliest().filter(time::isBefore).isPresent()) {
      return Duration.between(time, wish.earliest().get()).toMinutes();
    }
    return wish.latest().filter(time::isAfter).isPresent()
        ? Duration.between(wish.latest().get(), time).toMinutes()
        : 0;
  }
}
