package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import io.bookingchat.language.Language;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Days with the name of their month, and days of the month alone. */
final class CalendarRules {
  private static final Set<String> FEMININE_ARTICLES = Set.of("a", "na", "da", "la");

  private final Words words;
  private final Numbers numbers;
  private final Agenda agenda;

  CalendarRules(Words words, Numbers numbers, Agenda agenda) {
    this.words = words;
    this.numbers = numbers;
    this.agenda = agenda;
  }

  List<Found<Day>> at(int position) {
    List<Found<Day>> days = new ArrayList<>();
    dayThenMonth(position).ifPresent(days::add);
    monthThenDay(position).ifPresent(days::add);
    dayOfMonth(position).ifPresent(days::add);
    return days;
  }

  /** "el 5 de abril de 2027", "the third day of October", "23/set/2020". */
  private Optional<Found<Day>> dayThenMonth(int position) {
    int start = afterArticles(position);
    Optional<Found<Integer>> day = number(start);
    if (day.isEmpty() || isStreet(position)) {
      return Optional.empty();
    }
    int afterDay = skipDayWord(day.get().to());
    int of = skipSeparator(words.skip(Sense.OF, afterDay));
    Optional<Found<Meaning>> month = words.find(Sense.MONTH, of);
    if (month.isPresent()) {
      // "one may ask": English counts its days with digits or ordinals
      boolean counted = words.is(Sense.NUMBER, start) && !words.is(Sense.ORDINAL, start);
      if (counted && words.language() == Language.EN) {
        return Optional.empty();
      }
      return dated(day.get().value(), month.get(), position);
    }
    return dayOfRelativeMonth(day.get(), words.skip(Sense.OF, afterDay), position);
  }

  /** "march 3", "february the 15th", "julho quatro", "Jan/3". */
  private Optional<Found<Day>> monthThenDay(int position) {
    int start = afterArticles(position);
    Optional<Found<Meaning>> month = words.find(Sense.MONTH, start);
    // "mar 1" is a Tuesday
    if (month.isEmpty() || isStreet(position) || words.is(Sense.WEEKDAY_SHORT, start)) {
      return Optional.empty();
    }
    int end = skipSeparator(words.skip(".", month.get().to()));
    Optional<Found<Integer>> day = number(words.skip(Sense.ARTICLE, end));
    // "dez pra uma" is a time: who means December writes its days in digits
    boolean ten = words.is(Sense.NUMBER, start) && !words.token(end).isDigits();
    if (day.isEmpty() || ten || words.token(day.get().to()).is(":") || isClockNext(day.get())) {
      return Optional.empty();
    }
    return dated(day.get().value(), new Found<>(month.get().value(), 0, day.get().to()), position);
  }

  private boolean isClockNext(Found<Integer> day) {
    return words.is(Sense.MERIDIEM, day.to()) || words.is(Sense.COUNTED, day.to());
  }

  private Optional<Found<Day>> dated(int day, Found<Meaning> month, int position) {
    int end = words.token(month.to()).spaced() ? month.to() : words.skip(".", month.to());
    int number = month.value().value();
    int comma = skipSeparator(words.skip(",", end));
    Optional<Found<Integer>> year = numbers.year(words.skip(Sense.OF_YEAR, comma));
    Token sign = words.token(comma - 1);
    // "03-Apr-26", but "March 20-23" are two days
    boolean dashed = sign.is("-") && words.token(month.from() - 1).is("-");
    if (year.isEmpty() && comma > end && (sign.is("/") || dashed)) {
      year = numbers.digits(comma, 20, 99).map(y -> new Found<>(2000 + y.value(), 0, y.to()));
    }
    if (year.isPresent()) {
      int to = year.get().to();
      return Agenda.date(year.get().value(), number, day)
          .map(date -> new Found<>(Day.of(date), position, to));
    }
    if (isHouseNumber(end) || words.is(Sense.STREET, end)) {
      return Optional.empty();
    }
    return agenda
        .monthDay(number, day)
        .map(date -> new Found<>(Day.yearless(List.of(date)), position, end));
  }

  /** "10th of this month", "el 3 del próximo mes". */
  private Optional<Found<Day>> dayOfRelativeMonth(Found<Integer> day, int position, int from) {
    int afterArticle = words.skip(Sense.ARTICLE, position);
    int thisEnd = words.skip(Sense.THIS, afterArticle);
    int nextEnd = words.skip(Sense.NEXT, afterArticle);
    int start = Math.max(thisEnd, nextEnd);
    int month = words.skip(Sense.MONTH_WORD, start);
    if (month == start) {
      return Optional.empty();
    }
    int later = words.skip(Sense.NEXT_AFTER, month);
    boolean isNext = nextEnd > afterArticle || later > month;
    if (!isNext && thisEnd == afterArticle) {
      return Optional.empty();
    }
    YearMonth when = YearMonth.from(agenda.today()).plusMonths(isNext ? 1 : 0);
    return Agenda.date(when.getYear(), when.getMonthValue(), day.value())
        .map(date -> new Found<>(Day.of(date), from, later));
  }

  /** "el 23", "the 14th", "dia 15", "el día once". */
  private Optional<Found<Day>> dayOfMonth(int position) {
    int article = words.skip(Sense.THIS, words.skip(Sense.ARTICLE, position));
    int dayWord = words.skip(Sense.DAY_WORD, article);
    boolean named = dayWord > article;
    Optional<Found<Integer>> ordinal = numbers.ordinal(dayWord);
    Optional<Found<Integer>> plain = numbers.at(dayWord, 1, 31);
    boolean digitOrdinal = ordinal.isPresent() && words.token(dayWord).isDigits();
    boolean longOrdinal = ordinal.isPresent() && ordinal.get().value() > 10;
    boolean articled = article > position && mayIntroduceDay(words.token(article - 1));
    boolean singular = !words.token(article - 1).text().endsWith("s");
    boolean suffixed = digitOrdinal && words.language() != Language.PT;
    boolean plainDay =
        plain.isPresent() && (words.token(dayWord).isDigits() || plain.get().value() > 12);
    boolean article23 = singular && plainDay;
    boolean certain =
        (named && (ordinal.isPresent() || plain.isPresent()))
            || suffixed
            || (articled && (longOrdinal || article23));
    Optional<Found<Integer>> number = ordinal.isPresent() ? ordinal : plain;
    if (!certain || number.isEmpty() || !mayBeDay(position, dayWord, number.get())) {
      return Optional.empty();
    }
    int to = number.get().to();
    return agenda
        .dayOfMonth(number.get().value())
        .map(date -> new Found<>(Day.ofMonth(date), position, to));
  }

  /** Days are masculine: "o 3", but "a 3 quadras" is no day. */
  private static boolean mayIntroduceDay(Token article) {
    return !FEMININE_ARTICLES.contains(article.text());
  }

  private boolean mayBeDay(int position, int digits, Found<Integer> number) {
    int to = number.to();
    return !words.is(Sense.COUNTED, to)
        && !words.is(Sense.OPTION_NOUN, to)
        && !words.is(Sense.OCLOCK, to)
        && !words.is(Sense.HOURS, to)
        && !(words.token(to).is("of") && words.token(to - 1).isDigits())
        && (!words.is(Sense.MERIDIEM, to) || words.endsBefore(Sense.ORDINAL_SUFFIX, to))
        && !words.endsBefore(Sense.BEFORE_COUNT, position)
        && !words.endsBefore(Sense.BEFORE_COUNT, digits)
        && !words.token(to).is(":")
        && !isStreet(position)
        && !words.token(to).isDigits()
        && !words.isGluedToUnknown(to);
  }

  /** A day and a month, after which a number of a house makes them a street. */
  private boolean isHouseNumber(int position) {
    Token token = words.token(position);
    // "2nd May 0930": no house has such a number, and no English street such a name
    boolean clock =
        token.text().length() == 4
            && token.number() % 100 < 60
            && (token.text().startsWith("0") || words.language() == Language.EN);
    return token.isDigits()
        && !clock
        && token.text().length() >= 3
        && !words.is(Sense.OCLOCK, position + 1)
        && !words.is(Sense.MERIDIEM, position + 1);
  }

  private boolean isStreet(int position) {
    return words.endsBefore(Sense.STREET, position);
  }

  /** A day of the month in any form. */
  Optional<Found<Integer>> number(int position) {
    Optional<Found<Integer>> ordinal = numbers.ordinal(position);
    return ordinal.isPresent() ? ordinal : numbers.at(position, 1, 31);
  }

  private int afterArticles(int position) {
    int article = words.skip(Sense.THIS, words.skip(Sense.ARTICLE, position));
    return words.skip(Sense.DAY_WORD, article);
  }

  private int skipDayWord(int position) {
    return words.skip(Sense.DAY_WORD, position);
  }

  private int skipSeparator(int position) {
    return words.skip("-", words.skip("/", position));
  }
}
