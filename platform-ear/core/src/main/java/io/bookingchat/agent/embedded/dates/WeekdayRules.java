package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import io.bookingchat.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days of the week, alone, with "next" and the like, and with a date beside them. */
final class WeekdayRules {
  /** "viernes 4" without more is the fourth when that is so near, else it is a time. */
  private static final int SOON = 31;

  private final Words words;
  private final Numbers numbers;
  private final Agenda agenda;
  private final Lookalikes lookalikes;

  WeekdayRules(Words words, Numbers numbers, Agenda agenda) {
    this.words = words;
    this.numbers = numbers;
    this.agenda = agenda;
    this.lookalikes = new Lookalikes(words);
  }

  List<Found<Day>> at(int position) {
    int start = words.skip(Sense.ARTICLE, position);
    int dayWord = words.skip(Sense.DAY_WORD, start);
    int thisEnd = words.skip(Sense.THIS, dayWord);
    int nearest = words.skip(Sense.NEAREST, thisEnd);
    int next = words.skip(Sense.NEXT, nearest);
    Optional<Found<DayOfWeek>> weekday = weekday(next);
    if (weekday.isEmpty()) {
      return List.of();
    }
    DayOfWeek name = weekday.get().value();
    int end = weekday.get().to();
    boolean over = words.is(Sense.BYGONE, end) || words.endsBefore(Sense.LAST, next);
    if (over && next == thisEnd) {
      return List.of();
    }
    List<Found<Day>> days = new ArrayList<>();
    dayOfMonth(name, end).ifPresent(day -> days.add(from(position, day)));
    if (next > nearest) {
      days.add(new Found<>(next(name), position, end));
    } else if (nearest > thisEnd) {
      days.add(new Found<>(Day.of(agenda.after(name)), position, end));
    } else {
      days.add(suffixed(name, end, position));
    }
    return days;
  }

  /** A weekday by its name, with its full stop when it is shortened. */
  Optional<Found<DayOfWeek>> weekday(int position) {
    Optional<Found<Meaning>> name = words.find(Sense.WEEKDAY, position);
    boolean certain = name.isPresent();
    if (name.isEmpty()) {
      name = words.find(Sense.WEEKDAY_SHORT, position);
    }
    if (name.isEmpty() || words.is(Sense.OPTION_NOUN, name.get().to())) {
      return Optional.empty();
    }
    int end = name.get().to();
    Token stop = words.token(end);
    boolean shortened = end == position + 1 && words.token(position).text().length() <= 5;
    boolean stopped = stop.is(".") && !stop.spaced() && shortened;
    Token next = words.token(end);
    boolean code = next.isDigits() && !next.spaced() && next.text().length() > 2;
    if (code || lookalikes.isOtherWord(position, end)) {
      return Optional.empty();
    }
    if (!certain && !stopped && !words.token(end).isDigits()) {
      return Optional.empty();
    }
    DayOfWeek weekday = DayOfWeek.of(name.get().value().value());
    return Optional.of(new Found<>(weekday, position, stopped ? end + 1 : end));
  }

  /** "viernes 31", "tuesday the eleventh", "martes el día once". */
  private Optional<Found<Day>> dayOfMonth(DayOfWeek weekday, int position) {
    int comma = words.skip(",", position);
    int article = words.is(Sense.AT, comma) ? comma : words.skip(Sense.ARTICLE, comma);
    int dayWord = words.skip(Sense.DAY_WORD, article);
    if (words.is(Sense.PART, dayWord)) {
      // "Saturday first thing"
      return Optional.empty();
    }
    Optional<Found<Integer>> ordinal = numbers.ordinal(dayWord);
    boolean named = article > comma || dayWord > article;
    Optional<Found<Integer>> number = ordinal;
    if (ordinal.isEmpty()) {
      number = numbers.at(dayWord, 1, 31);
    }
    if (number.isEmpty() || !mayBeDay(number.get(), named || ordinal.isPresent())) {
      return Optional.empty();
    }
    int to = number.get().to();
    boolean clear =
        named || ordinal.isPresent() || number.get().value() > 12 || isTimeNext(number.get());
    LocalDate soon = agenda.today().plusDays(SOON);
    return agenda
        .dayOfMonth(number.get().value(), weekday)
        .filter(date -> clear || date.isBefore(soon))
        .map(date -> new Found<>(Day.of(date), position, to));
  }

  private boolean mayBeDay(Found<Integer> number, boolean named) {
    int to = number.to();
    Token after = words.token(to);
    boolean joined = !after.spaced() && (after.is(":") || after.is("/") || after.is("-"));
    boolean clock =
        words.is(Sense.MERIDIEM, to)
            || words.is(Sense.OCLOCK, to)
            || words.is(Sense.PLUS, to)
            || words.is(Sense.ISH, words.skip("-", to));
    int end = words.skip(Sense.ARTICLE, words.skip(Sense.TO, to));
    boolean range = end > to && !words.is(Sense.AT, to) && !words.is(Sense.WEEKDAY, end) && !named;
    boolean counted = words.is(Sense.COUNTED, to) || words.is(Sense.HOURS, to) || range;
    return !joined && !clock && !counted;
  }

  /** Whether a time follows, so that the number before it is none. */
  private boolean isTimeNext(Found<Integer> number) {
    int comma = words.skip(",", number.to());
    return words.is(Sense.AT, comma) || words.is(Sense.ABOUT, comma);
  }

  private Day next(DayOfWeek weekday) {
    LocalDate nearest = agenda.after(weekday);
    LocalDate nextWeek = ofWeek(weekday, 1);
    if (nearest.equals(nextWeek)) {
      return Day.of(nearest);
    }
    // "next Friday" is rather the week after's; "el próximo viernes" rather the coming one
    return words.language() == Language.EN ? Day.of(nextWeek, nearest) : Day.of(nearest, nextWeek);
  }

  /** A weekday with "que viene", "of next week", "after next" or nothing after it. */
  private Found<Day> suffixed(DayOfWeek weekday, int position, int from) {
    int afterThis = words.skip(Sense.AFTER_THIS, words.skip(",", position));
    if (words.is(Sense.AFTER_THIS, words.skip(",", position))) {
      return new Found<>(Day.of(agenda.after(weekday).plusWeeks(1)), from, afterThis);
    }
    int afterNext = words.skip(Sense.WEEK_AFTER_NEXT, position);
    if (afterNext > position) {
      LocalDate nearest = agenda.after(weekday);
      return new Found<>(Day.of(nearest.plusWeeks(1), nearest), from, afterNext);
    }
    Optional<Found<Integer>> week = week(words.skip(",", position));
    if (week.isPresent()) {
      LocalDate date = ofWeek(weekday, week.get().value());
      Day day = date.isBefore(agenda.today()) ? Day.of(agenda.after(weekday)) : Day.of(date);
      return new Found<>(day, from, week.get().to());
    }
    int later = words.skip(Sense.NEXT_AFTER, position);
    if (later > position) {
      return new Found<>(next(weekday), from, later);
    }
    LocalDate nearest = agenda.from(weekday);
    boolean isToday = nearest.equals(agenda.today());
    List<LocalDate> dates = isToday ? List.of(nearest, nearest.plusWeeks(1)) : List.of(nearest);
    return new Found<>(Day.onWeekday(weekday, dates), from, position);
  }

  /** "of next week", "de la semana que viene", "esta semana": how many weeks ahead. */
  Optional<Found<Integer>> week(int position) {
    int start = words.skip(Sense.ARTICLE, words.skip(Sense.OF, position));
    int thisEnd = words.skip(Sense.THIS, start);
    int next = words.skip(Sense.NEXT, start);
    int noun = Math.max(thisEnd, next);
    int week = words.skip(Sense.WEEK_WORD, noun);
    if (week == noun) {
      return Optional.empty();
    }
    int later = words.skip(Sense.NEXT_AFTER, week);
    int afterNext = words.skip(Sense.WEEK_AFTER_NEXT, week);
    if (afterNext > week) {
      return Optional.of(new Found<>(2, position, afterNext));
    }
    if (next > start || later > week) {
      return Optional.of(new Found<>(1, position, later));
    }
    return thisEnd > start ? Optional.of(new Found<>(0, position, week)) : Optional.empty();
  }

  private LocalDate ofWeek(DayOfWeek weekday, int weeksAhead) {
    return agenda.monday().plusWeeks(weeksAhead).plusDays(weekday.getValue() - 1L);
  }

  private static Found<Day> from(int position, Found<Day> day) {
    return new Found<>(day.value(), position, day.to());
  }
}
