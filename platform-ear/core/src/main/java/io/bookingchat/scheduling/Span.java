package io.bookingchat.scheduling;

import java.time.Instant;

/**
 * An interval in whole seconds since the epoch, {@code from} included and {@code to} excluded.
 * Starts and lengths of slots are whole seconds in every zone, so rounding what is taken outwards
 * to whole seconds changes no answer.
 */
record Span(long from, long to) {

  /** The interval, rounded outwards. */
  static Span around(Interval interval) {
    return new Span(interval.start().getEpochSecond(), ceiling(interval.end()));
  }

  /** The first whole second that is not before the instant. */
  static long ceiling(Instant instant) {
    return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
  }
}
