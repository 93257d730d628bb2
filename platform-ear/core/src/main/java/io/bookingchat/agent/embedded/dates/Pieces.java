package io.bookingchat.agent.embedded.dates;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the pieces of a text: every rule at every position, then those that fit together. */
final class Pieces {
  private final Words words;
  private final Agenda agenda;
  private final ClockRules clocks;
  private final PartRules parts;
  private final DayRules days;
  private final PeriodRules periods;
  private final ElapsedRules elapsed;
  private final ClockRangeRules clockRanges;
  private final DayRangeRules dayRanges;

  Pieces(Words words, LocalDateTime reference, ZoneId zone, DateOrder order) {
    this.words = words;
    this.agenda = new Agenda(reference, zone);
    Numbers numbers = new Numbers(words);
    parts = new PartRules(words);
    clocks = new ClockRules(words, numbers, parts);
    CalendarRules calendar = new CalendarRules(words, numbers, agenda);
    NumericDayRules numeric = new NumericDayRules(words, numbers, agenda, order);
    WeekdayRules weekdays = new WeekdayRules(words, numbers, agenda);
    RelativeDayRules relative =
        new RelativeDayRules(words, numbers, agenda, calendar, numeric, weekdays);
    days = new DayRules(words, agenda, calendar, numeric, weekdays, relative);
    periods = new PeriodRules(words, numbers, agenda, days);
    elapsed = new ElapsedRules(words, numbers, agenda, days, relative);
    clockRanges = new ClockRangeRules(words, clocks, parts);
    dayRanges = new DayRangeRules(words, agenda, days, calendar);
  }

  /** The pieces in the order of the text, none overlapping another. */
  List<Piece> find() {
    List<Piece> all = new ArrayList<>();
    for (int position = 0; position < words.size(); position++) {
      addAt(position, all);
    }
    // the longer piece wins, a certain one over an uncertain one of its length, then the earlier
    all.sort(
        Comparator.<Piece>comparingInt(piece -> piece.from() - piece.to())
            .thenComparing(piece -> !piece.certain())
            .thenComparingInt(Piece::from));
    List<Piece> chosen = choose(all);
    chosen.sort(Comparator.comparingInt(Piece::from));
    return Certainty.of(words, chosen);
  }

  private static List<Piece> choose(List<Piece> all) {
    List<Piece> chosen = new ArrayList<>();
    for (Piece piece : all) {
      if (!piece.certain() && piece.hasDates() && isDatedElsewhere(piece, all)) {
        continue;
      }
      boolean free =
          chosen.stream()
              .allMatch(other -> piece.to() <= other.from() || other.to() <= piece.from());
      if (free) {
        chosen.add(piece);
      }
    }
    return chosen;
  }

  /** 12-4 beside a Monday is no day but times. */
  private static boolean isDatedElsewhere(Piece piece, List<Piece> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.certain()
                    && other.hasDates()
                    && (other.to() <= piece.from() || piece.to() <= other.from()));
  }

  private void addAt(int position, List<Piece> all) {
    days.at(position).forEach(day -> all.add(Piece.ofDay(day)));
    dayRanges.addTo(all, position);
    periods.addTo(all, position);
    clockRanges.addTo(all, position);
    elapsed.addTo(all, position);
    clocks
        .at(position)
        .ifPresent(
            clock -> {
              Times at = new Times.At(clock.value().clock());
              all.add(Piece.ofTimes(position, clock.to(), at).certain(clock.value().certain()));
            });
    parts.at(position).ifPresent(part -> all.add(ofPart(part)));
  }

  /** A time with a name at the end of a part of the day: "ao meio-dia". */
  private Optional<Clock> namedEnding(Found<PartRules.Part> part) {
    for (int from = part.from(); from < part.to(); from++) {
      if (words.find(Sense.CLOCK_WORD, from).filter(name -> name.to() == part.to()).isPresent()) {
        return clocks.named(from);
      }
    }
    return Optional.empty();
  }

  private Piece ofPart(Found<PartRules.Part> part) {
    Piece piece = Piece.ofTimes(part.from(), part.to(), part.value().band());
    Optional<Clock> named = namedEnding(part);
    if (named.isPresent() && part.value().band().part() == PartOfDay.NOON) {
      piece = piece.withTimes(List.of(new Times.At(named.get()), part.value().band()));
    }
    List<When> dates = part.value().today() ? List.of(new When.Day(agenda.today())) : List.of();
    return piece.withDates(dates).certain(part.value().certain());
  }
}
