package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days in digits: 3/4, 3-4-2027, 2027-04-03, 2027/3/Apr. */
final class NumericDayRules {
  private final Words words;
  private final Numbers numbers;
  private final Agenda agenda;
  private final DateOrder order;

  NumericDayRules(Words words, Numbers numbers, Agenda agenda, DateOrder order) {
    this.words = words;
    this.numbers = numbers;
    this.agenda = agenda;
    this.order = order;
  }

  List<Found<Day>> at(int position) {
    int start = words.skip(Sense.DAY_WORD, words.skip(Sense.ARTICLE, position));
    Token before = words.token(start - 1);
    boolean glued = start > 0 && !words.token(start).spaced();
    boolean inNumber = glued && (before.isDigits() || "/.,$".contains(before.text()));
    String sign = words.token(start + 1).text();
    boolean separated = sign.equals("/") || sign.equals("-") || sign.equals(".");
    if (inNumber || !separated || !words.token(start).isDigits()) {
      return List.of();
    }
    Optional<Found<Day>> iso = yearFirst(start, sign, position);
    return iso.isPresent() ? List.of(iso.get()) : dayAndMonth(start, sign, position);
  }

  private Optional<Found<Day>> yearFirst(int start, String sign, int from) {
    Optional<Found<Integer>> year = numbers.year(start);
    if (year.isEmpty() || !words.token(start + 3).is(sign)) {
      return Optional.empty();
    }
    Optional<Found<Meaning>> month = words.find(Sense.MONTH, start + 4);
    int second = words.token(start + 2).number();
    if (month.isPresent()) {
      return Agenda.date(year.get().value(), month.get().value().value(), second)
          .map(date -> new Found<>(Day.of(date), from, month.get().to()));
    }
    int third = words.token(start + 4).number();
    return Agenda.date(year.get().value(), second, third)
        .map(date -> new Found<>(Day.of(date), from, skipIsoT(start + 5)));
  }

  /** Between the date and the time of an ISO date and time. */
  private int skipIsoT(int position) {
    Token token = words.token(position);
    return token.is("t") && !token.spaced() && !words.token(position + 1).spaced()
        ? position + 1
        : position;
  }

  private List<Found<Day>> dayAndMonth(int start, String sign, int from) {
    Optional<Found<Integer>> first = numbers.digits(start, 1, 31);
    Optional<Found<Integer>> second = numbers.digits(start + 2, 1, 31);
    boolean spaced = words.token(start + 1).spaced() || words.token(start + 2).spaced();
    int end = start + 3;
    boolean hours = sign.equals("-") && isClock(end);
    if (first.isEmpty() || second.isEmpty() || spaced || hours || isAddress(end)) {
      return List.of();
    }
    Optional<Integer> year = Optional.empty();
    if (words.token(end).is(sign) && words.token(end + 1).isDigits()) {
      year = yearAt(end + 1);
      if (year.isEmpty()) {
        return List.of();
      }
      end += 2;
      // "20-11-87-3" is a reference
      boolean goesOn = words.token(end).is(sign) && !words.token(end).spaced();
      if (goesOn && words.token(end + 1).isDigits()) {
        return List.of();
      }
    } else if (isDecimal(start, end)) {
      return List.of();
    }
    List<LocalDate> dates = new ArrayList<>();
    int a = first.get().value();
    int b = second.get().value();
    boolean dayFirst = order == DateOrder.DAY_MONTH;
    date(year, dayFirst ? b : a, dayFirst ? a : b).ifPresent(dates::add);
    date(year, dayFirst ? a : b, dayFirst ? b : a)
        .filter(date -> !dates.contains(date))
        .ifPresent(dates::add);
    if (dates.isEmpty()) {
      return List.of();
    }
    Day day = year.isPresent() ? Day.of(dates.get(0)) : Day.yearless(dates);
    boolean introduced = start > from || words.endsBefore(Sense.ON_DAY, from);
    boolean noHour = (sign.equals("-") && a > 24) || words.is(Sense.AT, end);
    boolean always = a == 24 && b == 7 && year.isEmpty() && !introduced && !noHour;
    if (always) {
      return List.of(); // "24/7"
    }
    boolean certain = sign.equals("/") || year.isPresent() || introduced || noHour;
    // without more, 10.30 is a time
    boolean decimal = sign.equals(".") && !certain;
    return decimal ? List.of() : List.of(new Found<>(day.certain(certain), from, end));
  }

  /** "2-3pm": hours and no day. */
  private boolean isClock(int end) {
    return words.is(Sense.MERIDIEM, end)
        || words.is(Sense.OCLOCK, end)
        || words.is(Sense.HOURS, end)
        || words.token(end).is(":");
  }

  /** "12/5 George St". */
  private boolean isAddress(int end) {
    boolean name = words.isUnknown(end);
    return name && (words.is(Sense.STREET_AFTER, end + 1) || words.token(end + 1).is("st"));
  }

  private Optional<Integer> yearAt(int position) {
    Token token = words.token(position);
    int value = token.number();
    if (token.text().length() == 2) {
      // "born 12/3/88": nobody books so far ahead
      return Optional.of(value > 60 ? 1900 + value : 2000 + value);
    }
    return value >= 1900 && value < 2200 ? Optional.of(value) : Optional.empty();
  }

  /** Whether the digits are a decimal, a price or a ratio. */
  private boolean isDecimal(int start, int end) {
    Token after = words.token(end);
    boolean goesOn = !after.spaced() && (after.is(".") || after.is("/") || after.is(","));
    return (goesOn && words.token(end + 1).isDigits() && !words.token(end + 1).spaced())
        || words.is(Sense.COUNTED, end)
        || words.token(end).is("%")
        || words.endsBefore(Sense.BEFORE_COUNT, start);
  }

  private Optional<LocalDate> date(Optional<Integer> year, int month, int day) {
    return year.isPresent() ? Agenda.date(year.get(), month, day) : agenda.monthDay(month, day);
  }
}
