package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.RelativeDayRules.Length;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins the pieces of a text into one: its day, its time, and where they stand. */
final class Joining {
  private final Words words;

  /** What was said in all. */
  record Said(List<When> dates, List<Times> times, List<When> whole, int from, int to) {}

  Joining(Words words) {
    this.words = words;
  }

  Optional<Said> join(List<Piece> pieces) {
    List<Piece> telling = pieces.stream().filter(piece -> piece.length().isEmpty()).toList();
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    int from = telling.get(0).from();
    int to = telling.get(telling.size() - 1).to();
    List<Piece> dated = telling.stream().filter(Piece::hasDates).toList();
    List<Piece> timed = telling.stream().filter(Piece::hasTimes).toList();
    List<When> whole = telling.stream().flatMap(piece -> piece.whole().stream()).limit(2).toList();
    List<When> dates = dates(dated);
    List<Times> times = times(timed);
    for (Piece piece : pieces) {
      if (piece.length().isPresent() && isBeside(piece, telling)) {
        Length length = piece.length().get();
        times = length.unit().isClock() ? lasting(times, length) : times;
        if (length.unit().isClock()) {
          continue;
        }
        dates = times.isEmpty() ? lastingDays(dates, length) : dates;
      }
    }
    return Optional.of(new Said(dates, times, whole, from, to));
  }

  /** A length counts only right beside its beginning: "for two days" may be about a headache. */
  private static boolean isBeside(Piece length, List<Piece> telling) {
    return telling.stream()
        .anyMatch(
            piece ->
                Math.abs(piece.from() - length.to()) <= 1
                    || Math.abs(length.from() - piece.to()) <= 1);
  }

  private List<When> dates(List<Piece> dated) {
    if (dated.isEmpty()) {
      return List.of();
    }
    List<Piece> ordered = new ArrayList<>(dated);
    if (ordered.size() > 1 && isCorrected(dated)) {
      Collections.reverse(ordered);
    } else if (ordered.size() > 1) {
      Optional<List<When>> fitted = fitted(ordered.get(0), ordered.get(1));
      if (fitted.isPresent()) {
        return fitted.get();
      }
    }
    // the first choice of each, before their second choices
    List<When> dates = new ArrayList<>();
    ordered.forEach(piece -> dates.add(piece.dates().get(0)));
    ordered.forEach(piece -> dates.addAll(piece.dates()));
    return dates.stream().distinct().toList();
  }

  /** "next week ... on Tuesday", "el martes ... el día 12": one day said in two places. */
  private static Optional<List<When>> fitted(Piece one, Piece other) {
    if (one.weekday().isPresent()) {
      return onWeekday(other, one);
    }
    if (other.weekday().isPresent()) {
      return onWeekday(one, other);
    }
    return within(one, other).or(() -> within(other, one));
  }

  /** "next month, on the 5th": the day of the stretch. */
  private static Optional<List<When>> within(Piece stretch, Piece day) {
    if (stretch.dates().get(0) instanceof When.Days days
        && day.dates().get(0) instanceof When.Day single
        && days.first().filter(first -> !first.isAfter(single.date())).isPresent()
        && days.last().filter(last -> !last.isBefore(single.date())).isPresent()) {
      return Optional.of(List.of(single));
    }
    return Optional.empty();
  }

  private static Optional<List<When>> onWeekday(Piece dates, Piece weekday) {
    for (When when : dates.dates()) {
      if (when instanceof When.Days days && days.first().isPresent() && days.last().isPresent()) {
        LocalDate last = days.last().get();
        return Agenda.firstFrom(
                days.first().get(), date -> date.getDayOfWeek() == weekday.weekday().get())
            .filter(date -> !date.isAfter(last))
            .map(date -> List.of(new When.Day(date)));
      }
      if (when instanceof When.Day day
          && day.date().getDayOfWeek() == weekday.weekday().get()
          && dates.weekday().isEmpty()) {
        return Optional.of(List.of(when));
      }
    }
    return Optional.empty();
  }

  private List<Times> times(List<Piece> timed) {
    List<Piece> clocks =
        timed.stream().filter(piece -> !(piece.times().get(0) instanceof Times.Band)).toList();
    List<Times.Band> bands =
        timed.stream()
            .map(piece -> piece.times().get(0))
            .filter(Times.Band.class::isInstance)
            .map(Times.Band.class::cast)
            .toList();
    if (clocks.isEmpty()) {
      return List.copyOf(bands);
    }
    List<Piece> ordered = new ArrayList<>(clocks);
    if (ordered.size() > 1 && isCorrected(clocks)) {
      Collections.reverse(ordered);
    }
    // "I work till 5, can I come at 6?": what bounds the day is no wish beside a time
    if (!isCorrected(clocks)) {
      ordered.sort(Comparator.comparing(Joining::isOpen));
    }
    List<Times> times = new ArrayList<>();
    ordered.forEach(piece -> times.addAll(piece.times()));
    if (times.size() == 2) {
      merged(times.get(0), times.get(1)).ifPresent(both -> times.add(0, both));
    }
    if (bands.isEmpty()) {
      return times;
    }
    PartOfDay part = bands.get(0).part();
    return times.stream().map(time -> time.in(part)).toList();
  }

  private static boolean isOpen(Piece piece) {
    return piece.times().get(0) instanceof Times.Between range
        && range.from().isPresent() != range.to().isPresent();
  }

  /** "after 9:30 but before 11" is one range. */
  private static Optional<Times> merged(Times one, Times other) {
    if (one instanceof Times.Between a && other instanceof Times.Between b) {
      Optional<Clock> from = a.from().or(b::from);
      Optional<Clock> to = a.to().or(b::to);
      boolean halves = a.from().isPresent() != a.to().isPresent();
      boolean others = b.from().isPresent() != b.to().isPresent();
      boolean differ = a.from().isPresent() != b.from().isPresent();
      if (halves && others && differ) {
        return Optional.of(new Times.Between(from, to));
      }
    }
    return Optional.empty();
  }

  /** Whether a later piece replaces an earlier one. */
  boolean isCorrected(List<Piece> pieces) {
    if (pieces.size() < 2) {
      return false;
    }
    int last = pieces.get(pieces.size() - 1).to();
    return words.mentions(Sense.CORRECTION, pieces.get(0).to(), last + 3)
        || words.mentions(Sense.MOVE, 0, last);
  }

  private static List<Times> lasting(List<Times> times, Length length) {
    if (times.isEmpty()) {
      return times;
    }
    Optional<Clock> start = Optional.empty();
    if (times.get(0) instanceof Times.At at) {
      start = Optional.of(at.clock());
    } else if (times.get(0) instanceof Times.Between range && range.to().isEmpty()) {
      start = range.from();
    }
    return start
        .<List<Times>>map(
            clock -> {
              LocalTime from = clock.readings().get(0);
              LocalTime to =
                  from.plus(length.unit().amount(length.number()), length.unit().chronoUnit());
              return List.of(new Times.Between(Optional.of(fixed(from)), Optional.of(fixed(to))));
            })
        .orElse(times);
  }

  private static Clock fixed(LocalTime time) {
    return new Clock(time.getHour(), time.getMinute(), true);
  }

  private static List<When> lastingDays(List<When> dates, Length length) {
    if (dates.isEmpty()) {
      return dates;
    }
    Optional<LocalDate> start = Optional.empty();
    if (dates.get(0) instanceof When.Day day) {
      start = Optional.of(day.date());
    } else if (dates.get(0) instanceof When.Days days) {
      start = days.first();
    }
    return start
        .<List<When>>map(
            first ->
                List.of(
                    new When.Days(
                        Optional.of(first), Optional.of(length.after(first).minusDays(1)))))
        .orElse(dates);
  }
}
