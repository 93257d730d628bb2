package io.bookingchat.agent.embedded.dates;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a text says about the time of day. */
sealed interface Times {

  /** The same, where the part of the day is known from elsewhere. */
  Times in(PartOfDay part);

  /** One time. */
  record At(Clock clock) implements Times {
    @Override
    public At in(PartOfDay part) {
      return new At(clock.in(part));
    }
  }

  /** From a time to another; one of them may be missing. */
  record Between(Optional<Clock> from, Optional<Clock> to) implements Times {
    @Override
    public Between in(PartOfDay part) {
      // an end that is fixed already settles the beginning better than a part of the day does
      boolean settled = to.isPresent() && to.get().fixed();
      return new Between(settled ? from : from.map(clock -> clock.in(part)), to);
    }

    /** The pairs of times it may mean, the likeliest first. */
    List<When.Clocks> readings() {
      List<When.Clocks> readings = new ArrayList<>();
      if (from.isEmpty() || to.isEmpty()) {
        from.ifPresent(clock -> clock.readings().forEach(at -> readings.add(starting(at))));
        to.ifPresent(clock -> clock.readings().forEach(at -> readings.add(ending(at))));
        return readings;
      }
      if (!from.get().fixed() && to.get().fixed()) {
        LocalTime end = to.get().readings().get(0);
        readings.add(between(latestBefore(from.get(), end), end));
        return readings;
      }
      for (LocalTime start : from.get().readings()) {
        LocalTime end = firstAfter(to.get(), start);
        if (readings.isEmpty() || end.isAfter(start)) {
          readings.add(between(start, end));
        }
      }
      return readings;
    }

    private static LocalTime latestBefore(Clock clock, LocalTime end) {
      LocalTime early = clock.inHalf(0).readings().get(0);
      LocalTime late = clock.inHalf(1).readings().get(0);
      boolean endsTheDay = end.equals(LocalTime.MIDNIGHT);
      return late.isBefore(end) || endsTheDay || !early.isBefore(end) ? late : early;
    }

    private static LocalTime firstAfter(Clock clock, LocalTime start) {
      if (clock.fixed()) {
        return clock.readings().get(0);
      }
      LocalTime early = clock.inHalf(0).readings().get(0);
      return early.isAfter(start) ? early : clock.inHalf(1).readings().get(0);
    }

    private static When.Clocks starting(LocalTime from) {
      return new When.Clocks(Optional.of(from), Optional.empty());
    }

    private static When.Clocks ending(LocalTime to) {
      return new When.Clocks(Optional.empty(), Optional.of(to));
    }

    private static When.Clocks between(LocalTime from, LocalTime to) {
      return new When.Clocks(Optional.of(from), Optional.of(to));
    }
  }

  /** A part of the day, by hours; 24 is its end. */
  record Band(PartOfDay part, int fromHour, int toHour) implements Times {
    @Override
    public Band in(PartOfDay other) {
      return this;
    }

    When.Clocks reading() {
      LocalTime end = toHour == 24 ? LocalTime.MIDNIGHT : LocalTime.of(toHour, 0);
      return new When.Clocks(Optional.of(LocalTime.of(fromHour, 0)), Optional.of(end));
    }
  }
}
