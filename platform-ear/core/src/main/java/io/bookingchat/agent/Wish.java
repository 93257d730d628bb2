package io.bookingchat.agent;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the visitor would like to come, in the tenant's local time.
 *
 * @param firstDay earliest day; {@code lastDay} latest, included. The same day for a single one
 * @param time the very time wished for; empty when it is a part of the day or was not said
 * @param earliest earliest time of a day; {@code latest} latest start
 */
public record Wish(
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Optional<LocalTime> time,
    Optional<LocalTime> earliest,
    Optional<LocalTime> latest) {
  public static final Wish NONE =
      new Wish(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The very day and time. */
  public static Wish at(LocalDateTime start) {
    Optional<LocalDate> day = Optional.of(start.toLocalDate());
    return new Wish(day, day, Optional.of(start.toLocalTime()), Optional.empty(), Optional.empty());
  }

  public boolean day() {
    return firstDay.isPresent() || lastDay.isPresent();
  }

  public boolean timeOfDay() {
    return time.isPresent() || earliest.isPresent() || latest.isPresent();
  }
}
