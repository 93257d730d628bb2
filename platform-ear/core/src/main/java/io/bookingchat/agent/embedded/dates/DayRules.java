package io.bookingchat.agent.embedded.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Single days in any form, and a weekday joined with the date beside it. */
final class DayRules {
  /** A weekday that fits no date of these years is taken for a mistake. */
  private static final int YEARS_OF_WEEKDAYS = 2;

  private static final int NEAR = 62;

  private final Words words;
  private final Agenda agenda;
  private final CalendarRules calendar;
  private final NumericDayRules numeric;
  private final WeekdayRules weekdays;
  private final RelativeDayRules relative;
  private final Map<Integer, List<Found<Day>>> known = new HashMap<>();

  DayRules(
      Words words,
      Agenda agenda,
      CalendarRules calendar,
      NumericDayRules numeric,
      WeekdayRules weekdays,
      RelativeDayRules relative) {
    this.words = words;
    this.agenda = agenda;
    this.calendar = calendar;
    this.numeric = numeric;
    this.weekdays = weekdays;
    this.relative = relative;
  }

  /** The readings that begin at a position, the longest first. */
  List<Found<Day>> at(int position) {
    return known.computeIfAbsent(position, this::find);
  }

  private List<Found<Day>> find(int position) {
    List<Found<Day>> days = new ArrayList<>(dates(position));
    days.addAll(weekdays.at(position));
    days.addAll(relative.at(position));
    sameTime(position).ifPresent(days::add);
    weekdayThenDate(position).ifPresent(days::add);
    List<Found<Day>> joined = new ArrayList<>();
    for (Found<Day> day : days) {
      dateThenWeekday(day, position).ifPresent(joined::add);
    }
    days.addAll(joined);
    days.sort(Comparator.comparingInt(day -> -day.to()));
    return days;
  }

  /** "this time next week", "la próxima semana a la misma hora": today's weekday in that week. */
  private Optional<Found<Day>> sameTime(int position) {
    int same = words.skip(Sense.SAME_TIME, position);
    Optional<Found<Integer>> week = weekdays.week(same);
    int end = week.map(Found::to).orElse(position);
    int after = words.skip(Sense.SAME_TIME, end);
    boolean says = same > position || after > end;
    return week.filter(found -> found.value() > 0 && says)
        .map(
            found ->
                new Found<>(
                    Day.of(agenda.today().plusWeeks(found.value())),
                    position,
                    Math.max(end, after)));
  }

  private List<Found<Day>> dates(int position) {
    List<Found<Day>> dates = new ArrayList<>(calendar.at(position));
    dates.addAll(numeric.at(position));
    return dates;
  }

  /** "Monday, Feb 18", "viernes 12/9". */
  private Optional<Found<Day>> weekdayThenDate(int position) {
    int start = words.skip(Sense.THIS, words.skip(Sense.ARTICLE, position));
    Optional<Found<DayOfWeek>> weekday = weekdays.weekday(words.skip(Sense.NEXT, start));
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    int next = words.skip("(", words.skip(",", weekday.get().to()));
    Optional<Found<Day>> best = Optional.empty();
    for (Found<Day> date : dates(next)) {
      boolean longer = best.isEmpty() || date.to() > best.get().to();
      // "lunes 9-11" are hours, unless the date is near
      LocalDate soon = agenda.today().plusDays(NEAR);
      if (!date.value().certain() && date.value().first().isAfter(soon)) {
        continue;
      }
      Optional<Day> fitting = fitting(date.value(), weekday.get().value());
      if (longer && fitting.isPresent()) {
        best = Optional.of(new Found<>(fitting.get(), position, date.to()));
      }
    }
    return best;
  }

  /** "Jul 18, Fri", "12 de setembro, sexta". */
  private Optional<Found<Day>> dateThenWeekday(Found<Day> date, int position) {
    if (date.value().weekday().isPresent()) {
      return Optional.empty();
    }
    int next = words.skip("(", words.skip(",", date.to()));
    return weekdays
        .weekday(next)
        .flatMap(
            weekday ->
                fitting(date.value(), weekday.value())
                    .map(day -> new Found<>(day, position, words.skip(")", weekday.to()))));
  }

  /** The day, read so that it is this day of the week; none when only an uncertain one could. */
  static Optional<Day> fitting(Day day, DayOfWeek weekday) {
    for (LocalDate date : day.choices()) {
      if (date.getDayOfWeek() == weekday) {
        return Optional.of(Day.of(date));
      }
    }
    Optional<LocalDate> later =
        day.yearless().flatMap(monthDay -> laterYear(day.first(), monthDay, weekday));
    if (!day.certain()) {
      return Optional.empty();
    }
    return Optional.of(later.map(Day::of).orElse(day));
  }

  private static Optional<LocalDate> laterYear(
      LocalDate first, MonthDay monthDay, DayOfWeek weekday) {
    for (int years = 1; years <= YEARS_OF_WEEKDAYS; years++) {
      LocalDate date = monthDay.atYear(first.getYear() + years);
      if (date.getDayOfWeek() == weekday) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }
}
