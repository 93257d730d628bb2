package io.bookingchat.agent.embedded.dates;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A part of the text that says something about when.
 *
 * @param from its first token, {@code to} the one after its last
 * @param certain whether it counts without anything beside it
 * @param dates the days it may mean, as {@link When.Day} or {@link When.Days}; empty for none
 * @param times the times of day it may mean; empty for none
 * @param whole complete answers, with day and time; empty for none
 * @param weekday its weekday, when it says no more of the day
 * @param length how long, when it says only that
 */
record Piece(
    int from,
    int to,
    boolean certain,
    List<When> dates,
    List<Times> times,
    List<When> whole,
    Optional<DayOfWeek> weekday,
    Optional<RelativeDayRules.Length> length) {

  static Piece ofDates(int from, int to, List<? extends When> dates) {
    return new Piece(
        from,
        to,
        true,
        List.copyOf(dates),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static Piece ofDay(Found<Day> day) {
    List<When> dates = day.value().choices().stream().<When>map(When.Day::new).toList();
    return new Piece(
        day.from(),
        day.to(),
        day.value().certain(),
        dates,
        List.of(),
        List.of(),
        day.value().weekday(),
        Optional.empty());
  }

  static Piece ofTimes(int from, int to, Times... times) {
    return new Piece(
        from, to, true, List.of(), List.of(times), List.of(), Optional.empty(), Optional.empty());
  }

  static Piece ofWhole(int from, int to, List<? extends When> whole) {
    return new Piece(
        from,
        to,
        true,
        List.of(),
        List.of(),
        List.copyOf(whole),
        Optional.empty(),
        Optional.empty());
  }

  static Piece ofLength(int from, int to, RelativeDayRules.Length length) {
    return new Piece(
        from, to, false, List.of(), List.of(), List.of(), Optional.empty(), Optional.of(length));
  }

  Piece certain(boolean isCertain) {
    return new Piece(from, to, isCertain, dates, times, whole, weekday, length);
  }

  Piece withDates(List<When> added) {
    return new Piece(from, to, certain, added, times, whole, weekday, length);
  }

  Piece withTimes(List<Times> added) {
    return new Piece(from, to, certain, dates, added, whole, weekday, length);
  }

  boolean hasDates() {
    return !dates.isEmpty();
  }

  boolean hasTimes() {
    return !times.isEmpty();
  }
}
