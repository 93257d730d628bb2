package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stretches of whole days with a name: weeks, weekends, months, and the next so many days. */
final class PeriodRules {
  private static final Pattern ROMAN = Pattern.compile("[ivx]{1,5}");

  private final Words words;
  private final Numbers numbers;
  private final Agenda agenda;
  private final DayRules days;

  /**
   * A week, a weekend or a month, or part of one.
   *
   * @param alternatives the stretches it may mean, the likeliest first
   */
  record Period(List<When.Days> alternatives) {}

  PeriodRules(Words words, Numbers numbers, Agenda agenda, DayRules days) {
    this.words = words;
    this.numbers = numbers;
    this.agenda = agenda;
    this.days = days;
  }

  void addTo(List<Piece> pieces, int position) {
    if (words.endsBefore(Sense.GREETING, position)) {
      return;
    }
    nextCounted(position, pieces);
    weekOfDay(position, pieces);
    weekOfMonth(position, pieces);
    if (!partly(position, pieces)) {
      period(position, false)
          .ifPresent(
              found -> pieces.add(Piece.ofDates(position, found.to(), List.of(found.value()))));
    }
  }

  /** "next 3 days", "los próximos dos días", "the 3 next weeks": from tomorrow on. */
  private void nextCounted(int position, List<Piece> pieces) {
    int start = words.skip(Sense.ARTICLE, position);
    Optional<Found<Integer>> before = numbers.at(start, 2, 60);
    int next = words.skip(Sense.NEXT, before.map(Found::to).orElse(start));
    if (next == before.map(Found::to).orElse(start)) {
      return;
    }
    Optional<Found<Integer>> count = before.isPresent() ? before : numbers.count(next, 60);
    int noun = before.isPresent() ? next : count.map(Found::to).orElse(next);
    Optional<Found<Meaning>> unit = words.find(Sense.UNIT, noun);
    if (count.isEmpty() || unit.isEmpty()) {
      return;
    }
    Unit name = Unit.valueOf(unit.get().value().name());
    boolean plural = words.token(unit.get().to() - 1).text().endsWith("s");
    if (!name.isClock() && (plural || before.isEmpty())) {
      LocalDate first = agenda.today().plusDays(1);
      LocalDate end = first.plus(name.amount(count.get().value()), name.chronoUnit());
      pieces.add(Piece.ofDates(position, unit.get().to(), List.of(days(first, end.minusDays(1)))));
    }
  }

  /** "la semana del 18", "week of March 3rd". */
  private void weekOfDay(int position, List<Piece> pieces) {
    int start = words.skip(Sense.ARTICLE, position);
    int weekOf = words.skip(Sense.WEEK_OF, start);
    if (weekOf == start) {
      return;
    }
    Optional<Found<Day>> day = days.at(weekOf).stream().findFirst();
    if (day.isEmpty()) {
      day =
          numbers
              .at(weekOf, 1, 31)
              .flatMap(
                  number ->
                      agenda
                          .dayOfMonth(number.value())
                          .map(date -> new Found<>(Day.of(date), weekOf, ordinalEnd(number))));
    }
    day.ifPresent(
        found -> {
          LocalDate monday = Agenda.monday(found.value().first());
          pieces.add(
              Piece.ofDates(position, found.to(), List.of(days(monday, monday.plusDays(6)))));
        });
  }

  /** "la primera semana de diciembre", "the last week of March". */
  private void weekOfMonth(int position, List<Piece> pieces) {
    int start = words.skip(Sense.ARTICLE, words.skip(Sense.IN, position));
    int last = words.skip(Sense.LAST, start);
    Optional<Found<Integer>> nth =
        last > start ? Optional.of(new Found<>(5, start, last)) : numbers.ordinal(start);
    int noun = nth.map(Found::to).orElse(start);
    int week = words.skip(Sense.WEEK_WORD, noun);
    if (nth.isEmpty() || week == noun) {
      return;
    }
    period(words.skip(Sense.OF, week), true)
        .ifPresent(
            month -> {
              When.Days part = Periods.week(nth.get().value(), month.value());
              pieces.add(Piece.ofDates(position, month.to(), List.of(part)));
            });
  }

  private int ordinalEnd(Found<Integer> number) {
    return words.skip(Sense.ORDINAL_SUFFIX, number.to());
  }

  /** "early March", "fin de mes", "resto de la semana", "later this week". */
  private boolean partly(int position, List<Piece> pieces) {
    int start = words.skip(Sense.IN, words.skip(Sense.ARTICLE, position));
    if (words.is(Sense.WEEKEND, start)) {
      return false;
    }
    int monthEnd = words.skip(Sense.MONTH_END, start);
    if (monthEnd > start) {
      When.Days month = month(YearMonth.from(agenda.today()));
      pieces.add(
          Piece.ofDates(position, monthEnd, Periods.share(Sense.END, month, agenda.today())));
      return true;
    }
    for (Sense share : List.of(Sense.BEGIN, Sense.MIDDLE, Sense.END, Sense.REST, Sense.LATE)) {
      int noun = words.skip(share, start);
      Optional<Found<When.Days>> of =
          noun > start ? period(words.skip(Sense.ARTICLE, noun), true) : Optional.empty();
      if (of.isEmpty() && noun > start) {
        of = period(noun, true);
      }
      if (of.isPresent()) {
        pieces.add(
            Piece.ofDates(
                position, of.get().to(), Periods.share(share, of.get().value(), agenda.today())));
        return true;
      }
    }
    return false;
  }

  /**
   * A week, weekend or month.
   *
   * @param partOnly whether only a part of it is meant, so that a bare "week" or month is clear
   */
  private Optional<Found<When.Days>> period(int position, boolean partOnly) {
    int nextWeek = words.skip(Sense.NEXT_WEEK, position);
    if (nextWeek > position && !words.is(Sense.NEXT_AFTER, nextWeek)) {
      return Optional.of(new Found<>(week(1, nextWeek - 1), position, nextWeek));
    }
    int prepositions = words.skip(Sense.IN, position);
    int article = words.skip(Sense.ARTICLE, prepositions);
    int thisEnd = words.skip(Sense.THIS, article);
    int next = words.skip(Sense.NEXT, thisEnd);
    boolean isNext = next > thisEnd;
    boolean isThis = thisEnd > article;
    int coming = isNext ? next : words.skip(Sense.NEAREST, next);
    int weekend = words.skip(Sense.WEEKEND, coming);
    if (weekend > coming) {
      int afterNext = words.skip(Sense.WEEK_AFTER_NEXT, weekend);
      if (afterNext > weekend) {
        return Optional.of(new Found<>(weekend(true), position, afterNext));
      }
      Optional<Found<Day>> day = days.at(words.skip(Sense.OF, weekend)).stream().findFirst();
      if (words.is(Sense.OF, weekend) && day.isEmpty()) {
        day = days.at(weekend).stream().findFirst();
      }
      if (words.is(Sense.OF, weekend) && day.isPresent()) {
        LocalDate saturday = Agenda.monday(day.get().value().first()).plusDays(5);
        When.Days named = days(saturday, saturday.plusDays(1));
        return Optional.of(new Found<>(named, position, day.get().to()));
      }
      boolean afterThis = words.is(Sense.AFTER_THIS, weekend);
      int later = words.skip(Sense.NEXT_AFTER, words.skip(Sense.AFTER_THIS, weekend));
      return Optional.of(new Found<>(weekend(isNext || afterThis), position, later));
    }
    int week = words.skip(Sense.WEEK_WORD, coming);
    if (week > coming) {
      int later = words.skip(Sense.NEXT_AFTER, words.skip(Sense.AFTER_THIS, week));
      int afterNext = words.skip(Sense.WEEK_AFTER_NEXT, week);
      if (afterNext > week) {
        return Optional.of(new Found<>(week(2, coming), position, afterNext));
      }
      if (isNext || coming > next || later > week) {
        return weekFrom(words, later, position, coming);
      }
      return isThis || partOnly
          ? Optional.of(new Found<>(week(0, coming), position, week))
          : Optional.empty();
    }
    int month = words.skip(Sense.MONTH_WORD, coming);
    if (month > coming) {
      int later = words.skip(Sense.NEXT_AFTER, month);
      boolean ahead = isNext || later > month;
      YearMonth when = YearMonth.from(agenda.today()).plusMonths(ahead ? 1 : 0);
      return ahead || isThis || partOnly
          ? Optional.of(new Found<>(month(when), position, later))
          : Optional.empty();
    }
    return namedMonth(coming, position, partOnly || coming > article || prepositions > position);
  }

  private Optional<Found<When.Days>> weekFrom(Words text, int end, int position, int noun) {
    int afterNext = text.skip(Sense.WEEK_AFTER_NEXT, end);
    return Optional.of(new Found<>(week(afterNext > end ? 2 : 1, noun), position, afterNext));
  }

  /** "in May", "diciembre de 2018", "the third month of 2021". */
  private Optional<Found<When.Days>> namedMonth(int position, int from, boolean introduced) {
    Optional<Found<Meaning>> name = words.find(Sense.MONTH, position);
    Optional<Found<Integer>> nth = numbers.ordinal(position);
    int number;
    int end;
    if (name.isPresent()) {
      number = name.get().value().value();
      Token stop = words.token(name.get().to());
      end = stop.is(".") && !stop.spaced() ? name.get().to() + 1 : name.get().to();
    } else if (nth.isPresent() && words.is(Sense.MONTH_WORD, nth.get().to())) {
      number = nth.get().value();
      end = words.skip(Sense.MONTH_WORD, nth.get().to());
    } else {
      return Optional.empty();
    }
    if (isStreet(position)) {
      return Optional.empty();
    }
    Optional<Found<Integer>> year = numbers.year(words.skip("/", words.skip(Sense.OF_YEAR, end)));
    if (year.isPresent() && number <= 12) {
      YearMonth month = YearMonth.of(year.get().value(), number);
      return Optional.of(new Found<>(month(month), from, year.get().to()));
    }
    boolean afterPreposition =
        introduced
            || words.endsBefore(Sense.IN, position)
            || words.endsBefore(Sense.FROM, position);
    boolean dayBefore =
        words.token(from - 1).isDigits()
            || words.token(from - 2).isDigits()
            || isNumbered(position);
    boolean verb = words.token(position).is("may") && words.token(position - 1).is("this");
    boolean person =
        words.endsBefore(Sense.TITLE, position) || words.endsBefore(Sense.COMPANION, position);
    return name.isPresent() && afterPreposition && !person && !dayBefore && !verb
        ? Optional.of(new Found<>(month(agenda.month(number)), from, end))
        : Optional.empty();
  }

  /** "Doce de Febrero 1450", "Praça XV de Novembro": a month whose day was read as no day. */
  private boolean isNumbered(int month) {
    boolean suffixed = words.endsBefore(Sense.ORDINAL_SUFFIX, month - 1);
    int day = suffixed ? month - 3 : month - 2;
    return words.endsBefore(Sense.OF, month)
        && (numbers.at(day, 1, 31).isPresent() || ROMAN.matcher(words.token(day).text()).matches());
  }

  /** "Avenida Nove de Julho": the day before the month is that of a street. */
  private boolean isStreet(int month) {
    int of = words.endsBefore(Sense.OF, month) ? month - 1 : month;
    int day = of - 1;
    return numbers.at(day, 1, 31).isPresent() && words.endsBefore(Sense.STREET, day);
  }

  private When.Days week(int ahead, int noun) {
    LocalDate monday = agenda.monday().plusWeeks(ahead);
    boolean working = words.token(noun).text().startsWith("work");
    return days(monday, monday.plusDays(working ? 4 : 6));
  }

  private When.Days weekend(boolean isNext) {
    LocalDate saturday = agenda.monday().plusDays(5);
    boolean onIt = agenda.today().getDayOfWeek() == DayOfWeek.SUNDAY;
    LocalDate first = isNext ? saturday.plusWeeks(1) : saturday;
    return days(onIt && !isNext ? agenda.today() : first, first.plusDays(1));
  }

  private static When.Days month(YearMonth month) {
    return days(month.atDay(1), month.atEndOfMonth());
  }

  private static When.Days days(LocalDate first, LocalDate last) {
    return new When.Days(Optional.of(first), Optional.of(last));
  }
}
