package io.bookingchat.agent.embedded.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what was said into answers, the likeliest first. */
final class Answers {
  private static final int MOST = 4;

  private final LocalDateTime reference;

  Answers(LocalDateTime reference) {
    this.reference = reference;
  }

  List<When> of(Joining.Said said) {
    List<When> answers = new ArrayList<>(said.whole());
    List<When> clocks =
        said.times().stream().<When>flatMap(times -> clocks(times).stream()).toList();
    if (said.times().isEmpty()) {
      answers.addAll(said.dates());
    } else if (said.dates().isEmpty()) {
      answers.addAll(clocks);
    } else {
      joined(said.dates(), clocks, answers);
    }
    return answers.stream().filter(when -> !isOver(when)).distinct().limit(MOST).toList();
  }

  private static List<? extends When> clocks(Times times) {
    if (times instanceof Times.At at) {
      return at.clock().readings().stream().map(When.Clock::new).toList();
    }
    if (times instanceof Times.Between between) {
      return between.readings();
    }
    return times instanceof Times.Band band ? List.of(band.reading()) : List.of();
  }

  /**
   * Every day with every time: the first day with all, as the time is the less certain. A Friday at
   * eleven said on a Friday at noon is the next one.
   */
  private void joined(List<When> dates, List<When> clocks, List<When> answers) {
    boolean oneAhead =
        dates.stream().flatMap(date -> moments(date, clocks).stream()).anyMatch(this::isAhead);
    for (When date : dates) {
      if (date instanceof When.Day) {
        moments(date, clocks).stream()
            .filter(moment -> !oneAhead || isAhead(moment))
            .forEach(answers::add);
      } else if (date instanceof When.Days days && bounded(days, clocks).isPresent()) {
        answers.add(bounded(days, clocks).get());
      } else {
        // a stretch of days keeps its times to itself: there is no way to say both
        answers.add(date);
      }
    }
  }

  private static List<When> moments(When date, List<When> clocks) {
    return date instanceof When.Day day
        ? clocks.stream().map(clock -> on(day.date(), clock)).toList()
        : List.of();
  }

  /** "By Tuesday at the latest, by 2": both bound the same end. */
  private static Optional<When> bounded(When.Days days, List<When> clocks) {
    if (clocks.isEmpty() || !(clocks.get(0) instanceof When.Clocks times)) {
      return Optional.empty();
    }
    boolean starts = days.last().isEmpty() && times.to().isEmpty();
    boolean ends = days.first().isEmpty() && times.from().isEmpty();
    return starts || ends
        ? Optional.of(
            new When.Stretch(
                days.first().map(day -> day.atTime(times.from().orElseThrow())),
                days.last().map(day -> day.atTime(times.to().orElseThrow()))))
        : Optional.empty();
  }

  private static When on(LocalDate date, When clock) {
    if (clock instanceof When.Clock at) {
      return new When.DayAndClock(date.atTime(at.time()));
    }
    if (clock instanceof When.Clocks range) {
      Optional<LocalDateTime> from = range.from().map(date::atTime);
      Optional<LocalDateTime> to =
          range.to().map(end -> date.plusDays(isNextDay(range, end) ? 1 : 0).atTime(end));
      return new When.Stretch(from, to);
    }
    return clock;
  }

  private static boolean isNextDay(When.Clocks range, LocalTime end) {
    return range.from().isPresent() && !end.isAfter(range.from().get());
  }

  /** Nothing is wanted for a day that is over; a date of birth is one. */
  private boolean isOver(When when) {
    LocalDate today = reference.toLocalDate();
    if (when instanceof When.Day day) {
      return day.date().isBefore(today);
    }
    if (when instanceof When.DayAndClock moment) {
      return moment.at().toLocalDate().isBefore(today);
    }
    return when instanceof When.Days days
        && days.last().isPresent()
        && days.last().get().isBefore(today);
  }

  private boolean isAhead(When when) {
    if (when instanceof When.DayAndClock moment) {
      return !moment.at().isBefore(reference);
    }
    return !(when instanceof When.Stretch stretch)
        || stretch.to().isEmpty()
        || stretch.to().get().isAfter(reference);
  }
}
