package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import io.bookingchat.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days counted from today or from another day, and the first or last such day of a month. */
final class RelativeDayRules {
  private static final int MOST_COUNTED = 400;

  private final Words words;
  private final Numbers numbers;
  private final Agenda agenda;
  private final CalendarRules calendar;
  private final NumericDayRules numeric;
  private final WeekdayRules weekdays;

  /** So many of a unit. */
  record Length(int number, Unit unit) {
    LocalDate after(LocalDate date) {
      return date.plus(unit.amount(number), unit.chronoUnit());
    }
  }

  RelativeDayRules(
      Words words,
      Numbers numbers,
      Agenda agenda,
      CalendarRules calendar,
      NumericDayRules numeric,
      WeekdayRules weekdays) {
    this.words = words;
    this.numbers = numbers;
    this.agenda = agenda;
    this.calendar = calendar;
    this.numeric = numeric;
    this.weekdays = weekdays;
  }

  List<Found<Day>> at(int position) {
    List<Found<Day>> days = new ArrayList<>();
    named(position).ifPresent(days::add);
    counted(position).ifPresent(days::add);
    weeksBefore(position).ifPresent(days::add);
    weeksLater(position).ifPresent(days::add);
    weekdaysAhead(position).ifPresent(days::add);
    weekdayAfterCount(position).ifPresent(days::add);
    nthOfMonth(position).ifPresent(days::add);
    beside(position).ifPresent(days::add);
    return days;
  }

  /** "today", "pasado mañana". */
  private Optional<Found<Day>> named(int position) {
    return words
        .find(Sense.RELATIVE_DAY, position)
        .filter(day -> !words.is(Sense.BYGONE, position) || !endsNoun(position))
        .map(day -> new Found<>(plus(day.value().value()), position, day.to()));
  }

  /** "el lunes pasado", "la semana pasada": not the day after tomorrow. */
  private boolean endsNoun(int position) {
    return words.endsBefore(Sense.WEEKDAY, position)
        || words.endsBefore(Sense.MONTH, position)
        || words.endsBefore(Sense.UNIT, position);
  }

  private Day plus(int days) {
    return Day.of(agenda.today().plusDays(days));
  }

  /** "in 3 days", "two days after today", "3 weeks from tomorrow", "in a week". */
  private Optional<Found<Day>> counted(int position) {
    int in = words.skip(Sense.IN, position);
    Optional<Found<Length>> length = length(in);
    boolean lasting = words.endsBefore(Sense.FOR, position);
    if (length.isEmpty() || lasting || length.get().value().unit().isClock()) {
      return Optional.empty();
    }
    Length counted = length.get().value();
    int end = length.get().to();
    int after = words.skip(Sense.AFTER_DAY, end);
    Optional<Found<Day>> start = after > end ? start(after) : Optional.empty();
    if (start.isEmpty() && after > end + 1) {
      // "después del 20": the article belongs to the day too
      start = start(after - 1);
    }
    if (start.isPresent()) {
      LocalDate date = counted.after(start.get().value().first());
      return Optional.of(new Found<>(Day.of(date), position, start.get().to()));
    }
    int later = words.skip(Sense.LATER, end);
    if (later == end && in == position) {
      return Optional.empty();
    }
    LocalDate date = counted.after(agenda.today());
    if (counted.unit().isWeeks()) {
      Optional<Found<Day>> named = weekdayOf(date, position, later);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.of(new Found<>(Day.of(date), position, later));
  }

  /** "en dos semanas más, el martes": the Tuesday of the week that lies so far ahead. */
  private Optional<Found<Day>> weekdayOf(LocalDate date, int position, int end) {
    int on = words.skip(Sense.ON_DAY, words.skip(",", end));
    return weekdays
        .weekday(words.skip(Sense.ARTICLE, on))
        .map(
            weekday ->
                new Found<>(
                    Day.of(Agenda.monday(date).plusDays(weekday.value().getValue() - 1L)),
                    position,
                    weekday.to()));
  }

  /**
   * "a week on Friday", "two weeks tomorrow", "a fortnight today": so many weeks after that day.
   */
  private Optional<Found<Day>> weeksBefore(int position) {
    Optional<Found<Length>> length = length(position);
    if (length.isEmpty() || !length.get().value().unit().isWeeks()) {
      return Optional.empty();
    }
    int end = length.get().to();
    int on = words.skip(Sense.WEEKS_ON, end);
    if (words.language() != Language.EN || words.endsBefore(Sense.IN, position)) {
      return Optional.empty();
    }
    Optional<Found<Day>> named = on > end ? Optional.empty() : named(end);
    Optional<Found<Day>> day = named.or(() -> weekdays.at(on).stream().findFirst());
    return day.map(
        found ->
            new Found<>(
                Day.of(length.get().value().after(found.value().first())), position, found.to()));
  }

  /** "Friday week", "tomorrow week", "de hoy en ocho", "el viernes en ocho". */
  private Optional<Found<Day>> weeksLater(int position) {
    int start = words.skip(Sense.THIS, words.skip(Sense.ARTICLE, position));
    List<Found<Day>> starts = new ArrayList<>(weekdays.at(start));
    named(start).ifPresent(starts::add);
    for (Found<Day> day : starts) {
      Optional<Found<Meaning>> weeks =
          words
              .find(Sense.WEEKS_LATER, day.to())
              .filter(found -> !words.is(Sense.WEEK_OF, day.to()))
              .filter(found -> !words.is(Sense.UNIT, found.to()))
              .filter(found -> !words.is(Sense.WEEK_AFTER_NEXT, found.to()));
      if (weeks.isPresent()) {
        LocalDate date = day.value().first().plusWeeks(weeks.get().value().value());
        return Optional.of(new Found<>(Day.of(date), position, weeks.get().to()));
      }
    }
    return Optional.empty();
  }

  /** "two Saturdays from now". */
  private Optional<Found<Day>> weekdaysAhead(int position) {
    Optional<Found<Integer>> count = numbers.at(words.skip(Sense.IN, position), 2, 8);
    Optional<Found<DayOfWeek>> weekday = count.flatMap(found -> weekdays.weekday(found.to()));
    int later = weekday.map(found -> words.skip(Sense.LATER, found.to())).orElse(position);
    if (weekday.isEmpty() || later == weekday.get().to()) {
      return Optional.empty();
    }
    LocalDate first = agenda.after(weekday.get().value());
    return Optional.of(
        new Found<>(Day.of(first.plusWeeks(count.get().value() - 1L)), position, later));
  }

  /** "Sunday 3 weeks after January 15th": the first Sunday from there on. */
  private Optional<Found<Day>> weekdayAfterCount(int position) {
    Optional<Found<DayOfWeek>> weekday = weekdays.weekday(position);
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    return counted(weekday.get().to())
        .flatMap(
            day ->
                onOrAfter(day.value().first(), weekday.get().value(), 0)
                    .map(date -> new Found<>(Day.of(date), position, day.to())));
  }

  /** "the day before the 20th", "el día después del 20". */
  private Optional<Found<Day>> beside(int position) {
    int noun = words.skip(Sense.DAY_WORD, words.skip(Sense.ARTICLE, position));
    int after = words.skip(Sense.AFTER_DAY, noun);
    int before = words.skip(Sense.OPEN_BEFORE, noun);
    int end = Math.max(after, before);
    boolean says = words.endsBefore(Sense.DAY_WORD, noun) && noun > position && end > noun;
    if (!says) {
      return Optional.empty();
    }
    return start(end)
        .or(() -> start(end - 1))
        .map(
            day -> {
              LocalDate date = day.value().first().plusDays(after > noun ? 1 : -1);
              return new Found<>(Day.of(date), position, day.to());
            });
  }

  private Optional<Found<Day>> start(int position) {
    Optional<Found<Day>> named = named(position);
    if (named.isPresent()) {
      return named;
    }
    List<Found<Day>> dates = new ArrayList<>(calendar.at(position));
    dates.addAll(numeric.at(position));
    dates.addAll(weekdays.at(position));
    return dates.stream().findFirst();
  }

  /** "3 days", "una semana", "two weeks". */
  Optional<Found<Length>> length(int position) {
    return numbers
        .count(position, MOST_COUNTED)
        .flatMap(
            number ->
                words
                    .find(Sense.UNIT, number.to())
                    .map(
                        unit ->
                            new Found<>(
                                new Length(number.value(), Unit.valueOf(unit.value().name())),
                                position,
                                unit.to())));
  }

  /** "last Friday of October", "third Tuesday of next month", "fifth last day of May". */
  private Optional<Found<Day>> nthOfMonth(int position) {
    int start = words.skip(Sense.ARTICLE, position);
    Optional<Found<Integer>> nth = numbers.ordinal(start).or(() -> weekdayOrdinal(start));
    int afterNth = nth.map(Found::to).orElse(start);
    int last = words.skip(Sense.LAST, afterNth);
    if (nth.isEmpty() && last == afterNth) {
      return Optional.empty();
    }
    boolean fromEnd = last > afterNth;
    int number = nth.map(Found::value).orElse(1);
    Optional<Found<DayOfWeek>> weekday = weekdays.weekday(last);
    int noun = weekday.map(Found::to).orElse(words.skip(Sense.DAY_WORD, last));
    int of = words.skip(Sense.OF, noun);
    Optional<Found<YearMonth>> month = of > noun ? month(of) : Optional.empty();
    if (noun == last || month.isEmpty() || (weekday.isEmpty() && !fromEnd)) {
      return Optional.empty();
    }
    Optional<LocalDate> date = date(month.get().value(), weekday, number, fromEnd);
    return date.map(found -> new Found<>(Day.of(found), position, month.get().to()));
  }

  private Optional<Found<Integer>> weekdayOrdinal(int position) {
    return words
        .find(Sense.WEEKDAY_ORDINAL, position)
        .map(found -> new Found<>(found.value().value(), position, found.to()));
  }

  private Optional<Found<YearMonth>> month(int position) {
    Optional<Found<Meaning>> name = words.find(Sense.MONTH, position);
    if (name.isPresent()) {
      YearMonth month = agenda.month(name.get().value().value());
      int of = words.skip(Sense.OF_YEAR, name.get().to());
      Optional<Found<Integer>> year = numbers.year(of);
      return Optional.of(
          new Found<>(
              year.map(found -> month.withYear(found.value())).orElse(month),
              position,
              year.map(Found::to).orElse(name.get().to())));
    }
    int start = words.skip(Sense.ARTICLE, position);
    int next = words.skip(Sense.NEXT, words.skip(Sense.THIS, start));
    int noun = words.skip(Sense.MONTH_WORD, next);
    if (noun == next) {
      return Optional.empty();
    }
    int later = words.skip(Sense.NEXT_AFTER, noun);
    boolean isNext = words.is(Sense.NEXT, start) || later > noun;
    YearMonth month = YearMonth.from(agenda.today()).plusMonths(isNext ? 1 : 0);
    return Optional.of(new Found<>(month, position, later));
  }

  private static Optional<LocalDate> date(
      YearMonth month, Optional<Found<DayOfWeek>> weekday, int number, boolean fromEnd) {
    if (weekday.isEmpty()) {
      return Agenda.date(
          month.getYear(), month.getMonthValue(), month.lengthOfMonth() - number + 1);
    }
    DayOfWeek name = weekday.get().value();
    if (!fromEnd) {
      return onOrAfter(month.atDay(1), name, number - 1)
          .filter(date -> YearMonth.from(date).equals(month));
    }
    return onOrAfter(month.atEndOfMonth().minusDays(6), name, 1 - number)
        .filter(date -> YearMonth.from(date).equals(month));
  }

  private static Optional<LocalDate> onOrAfter(LocalDate first, DayOfWeek weekday, int weeks) {
    return Agenda.firstFrom(first, date -> date.getDayOfWeek() == weekday)
        .map(date -> date.plusWeeks(weeks));
  }
}
