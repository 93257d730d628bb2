package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Times of day: an introduction, the time itself, and what settles which half of the day. */
final class ClockRules {
  private final Words words;
  private final Numbers numbers;
  private final HourRules hours;
  private final PartRules parts;
  private final Map<Integer, List<Found<Spoken>>> known = new HashMap<>();

  ClockRules(Words words, Numbers numbers, PartRules parts) {
    this.words = words;
    this.numbers = numbers;
    this.hours = new HourRules(words, numbers);
    this.parts = parts;
  }

  /** The longest reading that begins at a position. */
  Optional<Found<Spoken>> at(int position) {
    return all(position).stream().max(Comparator.comparingInt(Found::to));
  }

  /** Every reading. */
  List<Found<Spoken>> all(int position) {
    List<Found<Spoken>> all = new ArrayList<>(hoursFirst(position));
    all.addAll(minutesFirst(position));
    return all;
  }

  /** Whether "5 to 3" is no range by day, so that the first number is one of minutes. */
  boolean isBackwards(int minutes, Clock hour) {
    boolean range =
        minutes <= 12 && Clock.open(minutes, 0).readings().get(0).isBefore(hour.readings().get(0));
    return !range && !hour.fixed() && hour.minute() == 0;
  }

  /** A time with a name, such as noon. */
  Optional<Clock> named(int position) {
    return hours.named(position).map(Found::value);
  }

  /** Every reading that begins with an hour. */
  List<Found<Spoken>> hoursFirst(int position) {
    return known.computeIfAbsent(
        position,
        key -> {
          int start = afterIntroduction(key);
          return hoursFirst(key, start, isIntroduced(key, start));
        });
  }

  private List<Found<Spoken>> hoursFirst(int position, int start, boolean introduced) {
    List<Found<Spoken>> readings = new ArrayList<>();
    for (HourRules.Hour hour : hours.at(start, introduced)) {
      if (isDayOfWeekday(position, start, hour)) {
        continue;
      }
      Found<Spoken> spoken = settled(hour.clock(), hour.certain() || introduced, hour.to());
      // "quiero una hora", "2 horas": a length, though in Portuguese "8 horas" is a time
      boolean length = !spoken.value().certain() && words.is(Sense.HOURS, hour.to());
      boolean portuguese = words.language() == Language.PT && hour.clock().hour() > 5;
      if (length && !portuguese && !isHourOfDay(position, hour.clock())) {
        continue;
      }
      boolean bare = !hour.certain() && spoken.to() == hour.to();
      // "el 1 en la tarde" is a day with a part of it
      boolean dayOfMonth = !hour.certain() && !introduced && isArticled(position, hour.to());
      if (dayOfMonth) {
        continue;
      }
      if (!bare || hours.mayStandBare(start, hour.to(), introduced)) {
        readings.add(new Found<>(spoken.value(), position, spoken.to()));
      }
    }
    return readings;
  }

  /** "viernes 10 hrs": right behind its day, and too long to be a length. */
  private boolean isHourOfDay(int position, Clock clock) {
    boolean day =
        words.endsBefore(Sense.WEEKDAY, position) || words.endsBefore(Sense.RELATIVE_DAY, position);
    return day && clock.hour() > 5 && words.language() == Language.ES;
  }

  /** "qua 18 à tarde": the number behind a weekday is its day where a part of that day follows. */
  private boolean isDayOfWeekday(int position, int start, HourRules.Hour hour) {
    return position == start
        && !hour.certain()
        && hour.clock().hour() > 12
        && words.token(start).isDigits()
        && words.endsBefore(Sense.WEEKDAY, position)
        && parts.introduced(hour.to()).isPresent();
  }

  private boolean isArticled(int position, int end) {
    boolean clock =
        words.is(Sense.MERIDIEM, end) || words.is(Sense.OCLOCK, end) || meridiem(end).isPresent();
    // days are masculine: "das 9 a 1" is no day
    boolean feminine = words.token(position - 1).is("a");
    return words.endsBefore(Sense.ARTICLE, position)
        && !feminine
        && !words.endsBefore(Sense.AT, position)
        && !clock;
  }

  /** "a quarter past three", "10 para las 5", "half three". */
  private List<Found<Spoken>> minutesFirst(int position) {
    int start = afterIntroduction(position);
    List<Found<Spoken>> readings = new ArrayList<>();
    Optional<Found<Meaning>> half = words.find(Sense.HALF, start);
    Optional<Found<Meaning>> quarter = words.find(Sense.QUARTER, start);
    if (half.isPresent()) {
      int past = words.skip(Sense.PAST, words.skip("-", half.get().to()));
      boolean british = words.token(half.get().from()).is("half");
      if (past > half.get().to() || british) {
        addHour(past, 30, position, readings);
      }
    }
    if (quarter.isPresent()) {
      addAround(quarter.get().to(), 15, true, position, readings);
    }
    numbers
        .at(start, 1, 59)
        .ifPresent(
            minutes -> {
              int end = skipMinutes(minutes.to());
              boolean certain = end > minutes.to() || isIntroduced(position, start);
              addAround(end, minutes.value(), certain, position, readings);
            });
    return readings;
  }

  private void addAround(
      int position, int minutes, boolean certain, int from, List<Found<Spoken>> readings) {
    int past = words.skip(Sense.PAST, position);
    if (past > position) {
      addHour(past, minutes, from, readings);
    }
    // Americans say "quarter of five"
    boolean quarterOf = minutes == 15 && certain && words.language() == Language.EN;
    int of = quarterOf ? words.skip("of", position) : position;
    int to = of > position ? of : words.skip(Sense.MINUTES_TO, position);
    boolean round = minutes % 5 == 0 && minutes < 30;
    if (to > position && round) {
      // in English "10 to 5" is rather a range, and "ten to five" a time
      boolean written = !words.token(position - 1).isDigits() && minutes >= 5;
      for (Found<Spoken> hour : hoursFirst(to, afterIntroduction(to), true)) {
        Clock clock = hour.value().clock();
        // "five to seven" is rather a range
        boolean range = minutes == 5 && clock.hour() > 5 && clock.hour() < 12;
        boolean digits = words.token(position - 1).isDigits() && isBackwards(minutes, clock);
        boolean english = words.language() == Language.EN;
        boolean clear = certain || (written && !range) || digits || !english;
        if (clock.minute() == 0) {
          readings.add(new Found<>(new Spoken(clock.minus(minutes), clear), from, hour.to()));
        }
      }
    }
  }

  private void addHour(int position, int minutes, int from, List<Found<Spoken>> readings) {
    for (Found<Spoken> hour : hoursFirst(position, afterIntroduction(position), true)) {
      Clock clock = hour.value().clock();
      if (clock.minute() == 0) {
        Clock past = new Clock(clock.hour(), minutes, clock.fixed());
        readings.add(new Found<>(new Spoken(past, true), from, hour.to()));
      }
    }
  }

  /** Adds "o'clock", am or pm, a part of the day, or "menos cuarto" after an hour. */
  private Found<Spoken> settled(Clock clock, boolean certain, int end) {
    Clock settled = clock;
    boolean sure = certain;
    int at = end;
    while (true) {
      int before = at;
      int oclock = words.skip(Sense.OCLOCK, at);
      if (oclock > at) {
        sure = true;
        at = oclock;
      }
      int hrs = words.skip(Sense.HOURS, at);
      if (hrs > at) {
        sure = sure || settled.fixed();
        at = hrs;
      }
      Optional<Found<Integer>> half = meridiem(at);
      if (half.isPresent()) {
        settled = shown(settled, end).inHalf(half.get().value());
        sure = true;
        at = half.get().to();
      }
      Optional<Found<Integer>> less = minus(at);
      if (less.isPresent()) {
        settled = settled.minus(less.get().value());
        sure = true;
        at = less.get().to();
      }
      Optional<Found<Times.Band>> part = parts.introduced(at);
      if (part.isPresent() && mayBeIn(part.get().value(), settled)) {
        settled = shown(settled, end).in(part.get().value().part());
        sure = true;
        at = part.get().to();
      }
      int ofTheDay = words.skip(Sense.OF_THE_DAY, at);
      boolean date = numbers.at(ofTheDay, 1, 31).isPresent();
      if (ofTheDay > at && !date) {
        settled = settled.in(PartOfDay.DAY);
        sure = true;
        at = ofTheDay;
      }
      int ish = words.skip(Sense.ISH, words.skip("-", at));
      if (words.is(Sense.ISH, ish - 1) || ish > at + 1) {
        sure = true;
        at = ish;
      }
      if (at == before) {
        return new Found<>(new Spoken(settled, sure), end, at);
      }
    }
  }

  /** "das 9 ao meio-dia" is a range, and no nine at noon. */
  private static boolean mayBeIn(Times.Band band, Clock clock) {
    // "el 17 en la mañana" is a day
    boolean early = band.part() == PartOfDay.MORNING || band.part() == PartOfDay.DAWN;
    if (early && clock.fixed() && clock.hour() > 12) {
      return false;
    }
    return band.part() != PartOfDay.NOON || clock.hour() < 4 || clock.hour() > 9;
  }

  /** "07:00" is seven in the morning, but not in "07:00 PM". */
  private Clock shown(Clock clock, int end) {
    boolean padded = clock.hour() > 0 && clock.hour() < 10;
    boolean digits = words.token(end - 1).isDigits();
    return padded && digits ? new Clock(clock.hour(), clock.minute(), false) : clock;
  }

  private Optional<Found<Integer>> meridiem(int position) {
    int start = words.skip(Sense.MERIDIEM_INTRO, position);
    Optional<Found<Integer>> said =
        words
            .find(Sense.MERIDIEM, start)
            .map(found -> new Found<>(found.value().value(), position, found.to()));
    if (said.isPresent()) {
      return said;
    }
    Token token = words.token(position);
    boolean attached = !token.spaced() && words.token(position - 1).isDigits();
    if (attached && (token.is("a") || token.is("p")) && !words.token(position + 1).isDigits()) {
      return Optional.of(new Found<>(token.is("p") ? 1 : 0, position, position + 1));
    }
    return Optional.empty();
  }

  private Optional<Found<Integer>> minus(int position) {
    int start = words.skip(Sense.MINUS, position);
    if (start == position) {
      return Optional.empty();
    }
    int quarter = words.skip(Sense.QUARTER, start);
    if (quarter > start) {
      return Optional.of(new Found<>(15, position, quarter));
    }
    return numbers.at(start, 1, 30).map(found -> new Found<>(found.value(), position, found.to()));
  }

  private int skipMinutes(int position) {
    return words
        .find(Sense.UNIT, position)
        .filter(found -> found.value().name().equals(Unit.MINUTE.name()))
        .map(Found::to)
        .orElse(position);
  }

  private int afterIntroduction(int position) {
    int about = words.skip(Sense.ABOUT, position);
    int at = words.skip(Sense.AT, about);
    return at > position ? at : words.skip(Sense.MAYBE_AT, position);
  }

  private boolean isIntroduced(int position, int start) {
    boolean at = words.is(Sense.AT, position) || words.is(Sense.ABOUT, position);
    return start > position && (at || isAtOne(position, start));
  }

  /** "à uma", "à 1 hora": without its accent it is an article elsewhere. */
  private boolean isAtOne(int position, int start) {
    boolean one = words.language() == Language.PT && numbers.at(start, 1, 1).isPresent();
    boolean ends = start + 1 >= words.size() || words.isBlank(start + 1, start + 2);
    return one && words.token(position).is("a") && (ends || words.is(Sense.HOURS, start + 1));
  }
}
