package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Wish;
import io.bookingchat.agent.embedded.dates.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What readings of dates and times mean as wishes, and whether they fit a time. */
final class Times {
  private Times() {}

  /** The wish that a reading states; what it does not name is empty. */
  static Wish wish(When when) {
    if (when instanceof When.Day day) {
      return days(Optional.of(day.date()), Optional.of(day.date()));
    }
    if (when instanceof When.Days days) {
      return days(days.first(), days.last());
    }
    if (when instanceof When.Clock clock) {
      return at(Optional.empty(), clock.time());
    }
    if (when instanceof When.DayAndClock both) {
      return at(Optional.of(both.at().toLocalDate()), both.at().toLocalTime());
    }
    if (when instanceof When.Clocks clocks) {
      return between(Optional.empty(), Optional.empty(), clocks.from(), clocks.to());
    }
    return stretch((When.Stretch) when);
  }

  private static Wish days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Wish(first, last, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Wish at(Optional<LocalDate> day, LocalTime time) {
    return new Wish(day, day, Optional.of(time), Optional.empty(), Optional.empty());
  }

  private static Wish between(
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Optional<LocalTime> from,
      Optional<LocalTime> to) {
    return new Wish(
        first,
        last,
        Optional.empty(),
        from.filter(time -> time.isAfter(LocalTime.MIN)),
        to.filter(time -> time.isAfter(LocalTime.MIN)).map(time -> time.minusMinutes(1)));
  }

  /** "The 1st after 5" has one end and still means that day alone. */
  private static Wish stretch(When.Stretch stretch) {
    LocalDateTime any = stretch.from().or(stretch::to).orElseThrow();
    Optional<LocalDate> first = Optional.of(stretch.from().orElse(any).toLocalDate());
    Optional<LocalDate> last =
        Optional.of(stretch.to().map(end -> end.minusMinutes(1)).orElse(any).toLocalDate());
    if (first.equals(last)) {
      return between(
          first,
          last,
          stretch.from().map(LocalDateTime::toLocalTime),
          stretch.to().map(LocalDateTime::toLocalTime));
    }
    return days(first, last);
  }

  /** Other readings of the likeliest one's time of day: 4 o'clock is 16:00, else 04:00. */
  static List<Wish> alternatives(List<When> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    Wish likeliest = wish(readings.get(0));
    return readings.stream()
        .skip(1)
        .map(Times::wish)
        .filter(other -> likeliest.time().isPresent() && other.time().isPresent())
        .filter(other -> other.firstDay().equals(likeliest.firstDay()))
        .filter(other -> !other.time().equals(likeliest.time()))
        .toList();
  }

  /** Whether a time is one that the reading names. */
  static boolean fits(When when, LocalDateTime time) {
    Wish wish = wish(when);
    LocalDate date = time.toLocalDate();
    LocalTime clock = time.toLocalTime();
    return wish.firstDay().filter(date::isBefore).isEmpty()
        && wish.lastDay().filter(date::isAfter).isEmpty()
        && wish.time().filter(wanted -> !wanted.equals(clock)).isEmpty()
        && wish.earliest().filter(clock::isBefore).isEmpty()
        && wish.latest().filter(clock::isAfter).isEmpty();
  }

  static boolean fitsAny(List<When> readings, LocalDateTime time) {
    return readings.stream().anyMatch(when -> fits(when, time));
  }

  /** The one day of a wish, if it names a single one. */
  static Optional<LocalDate> day(Wish wish) {
    return wish.firstDay().filter(day -> wish.lastDay().filter(day::equals).isPresent());
  }

  /** Whether a wish names one day and one time, and this is it. */
  static boolean exactly(Wish wish, LocalDateTime time) {
    return day(wish).filter(time.toLocalDate()::equals).isPresent()
        && wish.time().filter(time.toLocalTime()::equals).isPresent();
  }
}
