package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hour with its minutes, in digits or words, and nothing around it. */
final class HourRules {
  private static final String SIGNS_IN_NUMBERS = "/.,:-$%#";

  private static final Set<String> MASCULINE = Set.of("um", "dois");

  private final Words words;
  private final Numbers numbers;

  /**
   * An hour with its minutes.
   *
   * @param certain whether its form alone shows that it is a time
   */
  record Hour(Clock clock, boolean certain, int to) {}

  HourRules(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * The readings that begin at a position.
   *
   * @param introduced whether "at" or the like stands before
   */
  List<Hour> at(int position, boolean introduced) {
    List<Hour> hours = new ArrayList<>();
    Optional<Found<Clock>> named = named(position);
    if (named.isPresent()) {
      hours.add(new Hour(named.get().value(), true, named.get().to()));
      addMinutes(named.get().value(), named.get().to(), true, hours);
      return hours;
    }
    words
        .find(Sense.HOUR_ISH, position)
        .ifPresent(ish -> hours.add(new Hour(Clock.open(ish.value().value(), 0), true, ish.to())));
    if (words.token(position).isDigits() && startsNumber(position)) {
      addDigits(position, introduced, hours);
    }
    numbers.at(position, 0, 24).ifPresent(hour -> addHour(hour, introduced, hours));
    return hours;
  }

  Optional<Found<Clock>> named(int position) {
    return words
        .find(Sense.CLOCK_WORD, position)
        // "Dr Noon"
        .filter(found -> !words.endsBefore(Sense.TITLE, position))
        .map(
            found ->
                new Found<>(
                    new Clock(found.value().values().get(0), found.value().values().get(1), true),
                    position,
                    found.to()));
  }

  /** Whether an hour without anything that makes it a time may be one all the same. */
  boolean mayStandBare(int from, int to, boolean introduced) {
    // "one on Friday", "una para el lunes": an appointment, not an hour
    boolean pronoun = to == from + 1 && numbers.at(from, 1, 1).isPresent();
    if (pronoun && !introduced && !words.token(from).isDigits()) {
      return false;
    }
    // "la una me gustó": only "a la una" is an hour
    boolean oneOfThem = words.token(from - 1).is("la") && !words.is(Sense.AT, from - 2);
    boolean alone = from < 2 || words.isUnknown(from - 2) || words.isBlank(from - 2, from - 1);
    if (pronoun && oneOfThem && alone && !words.token(from).isDigits() && to < words.size()) {
      return false;
    }
    if (words.is(Sense.COUNTED, to)
        || words.is(Sense.OPTION_NOUN, to)
        || words.is(Sense.MONTH, to)
        || words.endsBefore(Sense.BEFORE_COUNT, from)) {
      return false;
    }
    return startsNumber(from)
        && endsNumber(to)
        && !words.token(to).isDigits()
        && !isHouseNumber(from, to)
        && !isCountOfThings(from, to);
  }

  /** "at 221 Baker Street". */
  private boolean isHouseNumber(int from, int to) {
    boolean long3 = words.token(from).isDigits() && words.token(from).text().length() >= 3;
    boolean english = words.language() == Language.EN && words.token(from).isDigits();
    if (english && words.is(Sense.STREET_AFTER, to + 1)) {
      return true; // "12 Saturday Lane"
    }
    int end = Math.min(to + 4, words.size());
    for (int i = to; long3 && i < end; i++) {
      if (words.is(Sense.STREET, i) || (words.token(i).is("st") && words.token(i).spaced())) {
        return true;
      }
    }
    return false;
  }

  /** "las dos cosas": an article without "at", and a plural after the number. */
  private boolean isCountOfThings(int from, int to) {
    Token article = words.token(from - 1);
    boolean bare =
        (article.is("las") && !words.token(from - 2).is("a"))
            || article.is("as")
            || article.is("das");
    return bare && words.isUnknown(to) && words.token(to).text().endsWith("s");
  }

  private void addHour(Found<Integer> hour, boolean introduced, List<Hour> hours) {
    boolean digits = words.token(hour.from()).isDigits();
    if (digits && (!startsNumber(hour.from()) || words.token(hour.from()).text().length() > 2)) {
      return;
    }
    // hours are feminine: "dois" and "um" count something else
    boolean masculine = MASCULINE.contains(words.token(hour.from()).text());
    if (masculine || (!digits && hour.value() == 0)) {
      return;
    }
    boolean leadingZero = words.token(hour.from()).text().startsWith("0");
    Clock clock = leadingZero ? new Clock(hour.value(), 0, true) : Clock.open(hour.value(), 0);
    hours.add(new Hour(clock, false, hour.to()));
    addMinutes(clock, hour.to(), introduced, hours);
    int hundred = words.skip(Sense.HUNDRED, hour.to());
    boolean told = introduced || words.is(Sense.HOURS, hundred);
    boolean whole = hour.value() > 6 && !words.isUnknown(hundred) && !digits;
    if (hundred > hour.to() && (told || (whole && !words.is(Sense.COUNTED, hundred)))) {
      hours.add(new Hour(new Clock(hour.value(), 0, true), true, hundred));
    }
  }

  /** 15:30, 15.30, 15h30, 1530. */
  private void addDigits(int position, boolean introduced, List<Hour> hours) {
    Token token = words.token(position);
    if (token.text().length() >= 3 && token.text().length() <= 4) {
      int value = token.number();
      boolean year = value >= 1900 && value < 2100;
      if (value / 100 < 24
          && value % 100 < 60
          && mayStandBare(position, position + 1, introduced)) {
        boolean followed =
            words.is(Sense.MERIDIEM, position + 1)
                || words.is(Sense.OCLOCK, position + 1)
                || words.is(Sense.HOURS, position + 1);
        boolean round = token.text().length() == 4 && value % 5 == 0 && !year;
        if (!followed && !round && (!introduced || year)) {
          return;
        }
        boolean military = token.text().length() == 4 && words.is(Sense.HOURS, position + 1);
        Clock clock =
            military
                ? new Clock(value / 100, value % 100, true)
                : clock(token.text(), value / 100, value % 100);
        boolean certain = military || (introduced && !year);
        hours.add(new Hour(clock, certain, position + 1));
      }
      return;
    }
    int hour = token.number();
    if (hour < 0 || hour > 24) {
      return;
    }
    Token sign = words.token(position + 1);
    Token minutes = words.token(position + 2);
    boolean twoPlaces = minutes.text().length() == 2 && minutes.number() >= 0;
    if (!twoPlaces || minutes.number() > 59 || sign.spaced()) {
      return;
    }
    Clock clock = clock(token.text(), hour, minutes.number());
    if (sign.is(":")) {
      boolean seconds = words.token(position + 3).is(":") && words.token(position + 4).isDigits();
      hours.add(new Hour(clock, true, position + (seconds ? 5 : 3)));
    } else if (sign.is("h") && !minutes.spaced()) {
      hours.add(new Hour(clock, true, position + 3));
    } else if (sign.is(",") && introduced && !minutes.spaced() && endsNumber(position + 3)) {
      hours.add(new Hour(clock, true, position + 3));
    } else if (sign.is(".") && !minutes.spaced() && endsNumber(position + 3)) {
      // "16.03 a las 10" is a day
      boolean counted = words.is(Sense.COUNTED, position + 3) || words.is(Sense.AT, position + 3);
      if (!counted && !words.endsBefore(Sense.BEFORE_COUNT, position)) {
        hours.add(new Hour(clock, introduced || hour > 12, position + 3));
      }
    }
  }

  /** "y media", "e quarenta e cinco", "thirty", "0 2". */
  private void addMinutes(Clock hour, int position, boolean introduced, List<Hour> hours) {
    int hyphen = words.token(position - 1).isDigits() ? position : words.skip("-", position);
    // "a las 15 horas con 30 minutos"
    boolean told = introduced || hour.fixed();
    int hoursWord = told ? words.skip(Sense.HOURS, hyphen) : hyphen;
    int joined = words.skip(Sense.PLUS, words.is(Sense.PLUS, hoursWord) ? hoursWord : hyphen);
    boolean isJoined = joined > hyphen;
    int half = words.skip(Sense.HALF, joined);
    int quarter = words.skip(Sense.QUARTER, joined);
    if (isJoined && half > joined) {
      hours.add(new Hour(with(hour, 30), true, half));
    }
    if (isJoined && quarter > joined) {
      hours.add(new Hour(with(hour, 15), true, quarter));
    }
    Optional<Found<Integer>> zero = numbers.at(joined, 0, 0);
    if (zero.isPresent()) {
      numbers
          .at(zero.get().to(), 1, 9)
          .ifPresent(ones -> hours.add(new Hour(with(hour, ones.value()), false, ones.to())));
    }
    Optional<Found<Integer>> minutes = numbers.at(joined, 1, 59);
    if (minutes.isEmpty()) {
      return;
    }
    boolean written = !words.token(minutes.get().from()).isDigits();
    boolean twoPlaces = words.token(minutes.get().from()).text().length() == 2;
    int value = minutes.get().value();
    if (isJoined
        ? value % 5 == 0 || (written && value > 12)
        : value >= 10 && (written || twoPlaces)) {
      boolean hourWritten = !words.token(position - 1).isDigits();
      boolean ofAnHour = !words.is(Sense.UNIT, minutes.get().to());
      // "19 15h" are a day and its hour
      boolean hourNext = !introduced && !written && isHourMark(minutes.get().to());
      boolean fits = written == hourWritten && !hourNext;
      if (isJoined || introduced || fits || (written && ofAnHour)) {
        boolean certain = isJoined ? introduced : written && ofAnHour && value >= 15;
        hours.add(new Hour(with(hour, value), certain, minutes.get().to()));
      }
    }
  }

  private boolean isHourMark(int position) {
    return words.is(Sense.OCLOCK, position)
        || words.is(Sense.HOURS, position)
        || words.token(position).is(":");
  }

  private static Clock with(Clock hour, int minute) {
    return new Clock(hour.hour(), minute, hour.fixed());
  }

  private static Clock clock(String written, int hour, int minute) {
    return written.startsWith("0") ? new Clock(hour, minute, true) : Clock.open(hour, minute);
  }

  /** Whether the digits are the first of their number, and not glued to a word. */
  private boolean startsNumber(int position) {
    Token token = words.token(position);
    Token before = words.token(position - 1);
    if (!token.isDigits() || token.spaced() || position == 0) {
      boolean clock =
          words.token(position + 1).is(":")
              || words.is(Sense.OCLOCK, position + 1)
              || words.is(Sense.MERIDIEM, position + 1)
              || isHalfLetter(position + 1);
      // "2026-09-18 1530"
      boolean afterDate = "-/".contains(words.token(position - 2).text()) && position > 2;
      clock = clock || (afterDate && token.spaced() && token.text().length() == 4);
      return clock || !before.isDigits() || numbers.year(position - 1).isPresent();
    }
    if (before.is("t") && words.token(position - 2).isDigits()) {
      return true;
    }
    boolean dash = before.is("-");
    boolean inNumber =
        before.kind() == Token.Kind.SIGN
            && SIGNS_IN_NUMBERS.contains(before.text())
            && (words.token(position - 2).isDigits() || "$#".contains(before.text()))
            && !dash;
    return before.kind() != Token.Kind.WORD && !inNumber;
  }

  /** "11a", "4p". */
  private boolean isHalfLetter(int position) {
    Token token = words.token(position);
    return !token.spaced() && (token.is("a") || token.is("p"));
  }

  /** Whether no further digits follow as part of the same number. */
  private boolean endsNumber(int position) {
    Token sign = words.token(position);
    boolean goesOn =
        sign.kind() == Token.Kind.SIGN
            && !sign.spaced()
            && !sign.text().isEmpty()
            && SIGNS_IN_NUMBERS.contains(sign.text())
            && words.token(position + 1).isDigits()
            && !words.token(position + 1).spaced()
            && !sign.is("-");
    return !goesOn && !sign.is("%");
  }
}
