package io.bookingchat.agent.embedded.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** A point or a stretch of local time that a text names. */
public sealed interface When {
  /** A day and no time. */
  record Day(LocalDate date) implements When {}

  /** A time of day and no day. */
  record Clock(LocalTime time) implements When {}

  /** A day and a time. */
  record DayAndClock(LocalDateTime at) implements When {}

  /** Whole days, both ends included; an open range has one end only. */
  record Days(Optional<LocalDate> first, Optional<LocalDate> last) implements When {}

  /** Times of day without a day; an open range has one end only. */
  record Clocks(Optional<LocalTime> from, Optional<LocalTime> to) implements When {}

  /** A stretch of a day or of several, the end excluded; an open range has one end only. */
  record Stretch(Optional<LocalDateTime> from, Optional<LocalDateTime> to) implements When {}
}
