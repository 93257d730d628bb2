package io.bookingchat.agent.embedded.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a day to another, and open ranges of days. */
final class DayRangeRules {
  private static final Set<String> ARTICLED_FROM = Set.of("del", "do");
  private static final Set<String> ARTICLED = Set.of("del", "el", "do", "o");
  private static final Set<String> ARTICLED_TO = Set.of("al", "ao");

  private final Words words;
  private final Agenda agenda;
  private final DayRules days;
  private final CalendarRules calendar;

  DayRangeRules(Words words, Agenda agenda, DayRules days, CalendarRules calendar) {
    this.words = words;
    this.agenda = agenda;
    this.days = days;
    this.calendar = calendar;
  }

  void addTo(List<Piece> pieces, int position) {
    articled(position).ifPresent(pieces::add);
    int between = words.skip(Sense.BETWEEN, position);
    int from = words.skip(Sense.FROM, position);
    closed(position, position, Sense.TO, false, pieces);
    if (from > position) {
      closed(position, from, Sense.TO, true, pieces);
    }
    if (between > position) {
      closed(position, between, Sense.AND, true, pieces);
    }
    open(position, Sense.OPEN_FROM, 0, pieces);
    open(position, Sense.OPEN_AFTER, 1, pieces);
    open(position, Sense.OPEN_TO, 0, pieces);
    open(position, Sense.OPEN_BEFORE, -1, pieces);
    openAfterwards(position, Sense.ONWARDS, true, pieces);
    openAfterwards(position, Sense.OR_BEFORE, false, pieces);
  }

  private void closed(
      int position, int start, Sense joint, boolean introduced, List<Piece> pieces) {
    for (Found<Day> first : days.at(start)) {
      int joined = words.skip(joint, first.to());
      // "el 27 a las 23" is a time, not a range of days
      if (joined > first.to() && !words.is(Sense.AT, first.to())) {
        secondDay(first, joined, position, introduced, pieces);
      }
    }
    int article = words.skip(Sense.DAY_WORD, words.skip(Sense.ARTICLE, start));
    calendar.number(article).ifPresent(day -> bareFirst(day, joint, position, pieces));
  }

  /** "del 22 al 26": the articles show that days are meant. */
  private Optional<Piece> articled(int position) {
    boolean from = ARTICLED_FROM.contains(words.token(position).text());
    Optional<Found<Integer>> first = numbers(from, position + 1);
    int to = first.map(Found::to).orElse(position);
    boolean joined = ARTICLED_TO.contains(words.token(to).text());
    Optional<Found<Integer>> second = numbers(joined, to + 1);
    if (first.isEmpty() || second.isEmpty() || isClock(second.get().to())) {
      return Optional.empty();
    }
    int day = second.get().value();
    return agenda
        .dayOfMonth(first.get().value())
        .flatMap(
            start ->
                Agenda.firstFrom(start, date -> date.getDayOfMonth() == day)
                    .map(last -> range(position, second.get().to(), days(start, last))));
  }

  private Optional<Found<Integer>> numbers(boolean introduced, int position) {
    return introduced ? calendar.number(words.skip(Sense.DAY_WORD, position)) : Optional.empty();
  }

  private boolean isClock(int position) {
    return words.token(position).is(":")
        || words.is(Sense.OCLOCK, position)
        || words.is(Sense.HOURS, position)
        || words.is(Sense.MERIDIEM, position);
  }

  /** "Aug 8 - Aug 12", "april 9th through 17th", "today and tomorrow". */
  private void secondDay(
      Found<Day> first, int joined, int position, boolean introduced, List<Piece> pieces) {
    LocalDate start = first.value().first();
    for (Found<Day> second : days.at(joined)) {
      boolean bothNumeric = !first.value().certain() && !second.value().certain();
      if (!bothNumeric || introduced) {
        ending(first.value(), second.value())
            .ifPresent(range -> pieces.add(range(position, second, range)));
      }
    }
    int article = words.skip(Sense.DAY_WORD, words.skip(Sense.ARTICLE, joined));
    boolean hasMonth = first.value().yearless().isPresent();
    boolean isDay = first.value().dayOfMonth().isPresent();
    calendar
        .number(article)
        .filter(day -> (hasMonth || (isDay && introduced)) && !words.is(Sense.OCLOCK, day.to()))
        .filter(day -> !words.token(day.to()).is(":") && !words.is(Sense.MERIDIEM, day.to()))
        .flatMap(
            day ->
                Agenda.firstFrom(start, date -> date.getDayOfMonth() == day.value())
                    .map(last -> range(position, day.to(), days(start, last))))
        .ifPresent(pieces::add);
  }

  /** "move it from Monday to Wednesday" wants the Wednesday and no range. */
  private Piece range(int position, Found<Day> second, When.Days range) {
    return words.mentions(Sense.MOVE, 0, position)
        ? Piece.ofDay(new Found<>(second.value(), position, second.to()))
        : range(position, second.to(), range);
  }

  private Optional<When.Days> ending(Day first, Day second) {
    LocalDate start = first.first();
    if (second.weekday().isPresent()) {
      return Agenda.firstFrom(start, date -> date.getDayOfWeek() == second.weekday().get())
          .map(last -> days(start, last));
    }
    if (second.dayOfMonth().isPresent()) {
      int day = second.dayOfMonth().getAsInt();
      return Agenda.firstFrom(start, date -> date.getDayOfMonth() == day)
          .map(last -> days(start, last));
    }
    if (first.dayOfMonth().isPresent()) {
      LocalDate last = second.first();
      int day = first.dayOfMonth().getAsInt();
      return day < last.getDayOfMonth()
          ? Optional.of(days(last.withDayOfMonth(day), last))
          : Optional.empty();
    }
    if (second.yearless().isPresent()) {
      MonthDay end = second.yearless().get();
      return Agenda.monthDayFrom(start, end.getMonthValue(), end.getDayOfMonth())
          .map(last -> days(start, last));
    }
    LocalDate last = second.first();
    if (first.yearless().isPresent()) {
      LocalDate sameYear = first.yearless().get().atYear(last.getYear());
      LocalDate begin = sameYear.isAfter(last) ? sameYear.minusYears(1) : sameYear;
      return Optional.of(days(begin, last));
    }
    return start.isAfter(last) ? Optional.empty() : Optional.of(days(start, last));
  }

  /** "from 13 to 15 of July", "de 1 a 7 de mayo": the month stands with the second day. */
  private void bareFirst(Found<Integer> first, Sense joint, int position, List<Piece> pieces) {
    int joined = words.skip(joint, first.to());
    if (joined == first.to()) {
      return;
    }
    for (Found<Day> second : days.at(joined)) {
      LocalDate last = second.value().first();
      boolean dated = second.value().weekday().isEmpty() && second.to() > joined + 1;
      boolean later = last.getDayOfMonth() > first.value();
      if (dated && later && mentionsMonth(joined, second.to())) {
        LocalDate start = last.withDayOfMonth(first.value());
        pieces.add(range(position, second.to(), days(start, last)));
      }
    }
  }

  private boolean mentionsMonth(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(Sense.MONTH, i) || words.is(Sense.MONTH_WORD, i) || words.token(i).is("/")) {
        return true;
      }
    }
    return false;
  }

  /** "a partir del lunes", "hasta el viernes". */
  private void open(int position, Sense sense, int shift, List<Piece> pieces) {
    int start = words.skip(sense, position);
    // "by Tuesday" names the Tuesday
    if (start == position || words.token(position).is("by")) {
      return;
    }
    // "antes del 20": the article that makes it a day is part of the phrase
    boolean articled = ARTICLED.contains(words.token(start - 1).text());
    int named = articled ? start - 1 : start;
    for (Found<Day> day : days.at(named)) {
      if (day.value().certain()) {
        LocalDate date = day.value().first().plusDays(shift);
        boolean isStart = sense == Sense.OPEN_FROM || sense == Sense.OPEN_AFTER;
        Optional<LocalDate> none = Optional.empty();
        When.Days range =
            isStart
                ? new When.Days(Optional.of(date), none)
                : new When.Days(none, Optional.of(date));
        pieces.add(range(position, day.to(), range));
      }
    }
  }

  /** "Monday onwards", "del lunes en adelante", "Friday or earlier". */
  private void openAfterwards(int position, Sense sense, boolean isStart, List<Piece> pieces) {
    for (Found<Day> day : days.at(words.skip(Sense.FROM, position))) {
      int end = words.skip(sense, day.to());
      if (end > day.to() && day.value().certain()) {
        Optional<LocalDate> bound = Optional.of(day.value().first());
        Optional<LocalDate> none = Optional.empty();
        pieces.add(
            range(
                position, end, isStart ? new When.Days(bound, none) : new When.Days(none, bound)));
      }
    }
  }

  private static Piece range(int from, int to, When.Days range) {
    return Piece.ofDates(from, to, List.of(range));
  }

  private static When.Days days(LocalDate first, LocalDate last) {
    return new When.Days(Optional.of(first), Optional.of(last));
  }
}
