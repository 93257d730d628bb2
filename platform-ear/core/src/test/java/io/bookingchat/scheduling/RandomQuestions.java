package io.bookingchat.scheduling;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.Taken.Booked;
import io.bookingchat.scheduling.Taken.Held;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random questions about a few days around a clock change. */
final class RandomQuestions {
  /** Days with clock changes, each in its zone: by an hour, half an hour, at midnight, a date. */
  private static final List<Change> CHANGES =
      List.of(
          new Change("America/New_York", "2024-03-10"),
          new Change("America/New_York", "2024-11-03"),
          new Change("America/Santiago", "2024-09-08"),
          new Change("America/Santiago", "2024-04-07"),
          new Change("America/Sao_Paulo", "2018-11-04"),
          new Change("Europe/Lisbon", "2024-10-27"),
          new Change("Australia/Lord_Howe", "2024-04-07"),
          new Change("Australia/Lord_Howe", "2024-10-06"),
          new Change("Pacific/Apia", "2011-12-30"),
          new Change("Africa/Casablanca", "2024-03-10"),
          new Change("Asia/Kathmandu", "2024-06-01"),
          new Change("UTC", "2024-02-29"));

  private static final Arbitrary<Change> ANY_CHANGE = Arbitraries.of(CHANGES);

  private record Change(String zone, String date) {
    ZoneId zoneId() {
      return ZoneId.of(zone);
    }

    Instant start() {
      return LocalDate.parse(date).minusDays(2).atStartOfDay(zoneId()).toInstant();
    }

    Instant end() {
      return start().plus(Duration.ofDays(5));
    }
  }

  private RandomQuestions() {}

  static Arbitrary<SlotQuestion> questions() {
    return ANY_CHANGE.flatMap(RandomQuestions::questions);
  }

  private static Arbitrary<SlotQuestion> questions(Change change) {
    Arbitrary<Instant> now =
        Arbitraries.longs()
            .between(-2 * 86_400, 2 * 86_400)
            .map(seconds -> change.start().plusSeconds(seconds));
    return Combinators.combine(now, services(), availabilities(change), limits(), taken(change))
        .as(
            (present, service, availability, limits, taken) ->
                new SlotQuestion(
                    present,
                    change.start(),
                    change.end(),
                    "me",
                    service,
                    availability,
                    limits,
                    taken));
  }

  private static Arbitrary<ServiceRules> services() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 48).map(fives -> fives * 5),
            Arbitraries.of(5, 10, 15, 20, 25, 30, 40, 45, 60, 90),
            Arbitraries.of(Alignment.values()),
            Arbitraries.of(0, 0, 5, 15, 60),
            Arbitraries.of(0, 0, 5, 15, 60),
            Arbitraries.of(1, 1, 2, 3))
        .as(
            (duration, step, alignment, before, after, capacity) ->
                new ServiceRules("s", duration, step, alignment, before, after, capacity));
  }

  private static Arbitrary<Availability> availabilities(Change change) {
    LocalDate date = LocalDate.parse(change.date());
    Arbitrary<LocalDate> dates = Arbitraries.integers().between(-3, 3).map(date::plusDays);
    Arbitrary<Map<LocalDate, List<TimeWindow>>> overrides =
        Arbitraries.maps(dates, windows().list().ofMaxSize(2)).ofMaxSize(2);
    Arbitrary<CompanyHours> company =
        Combinators.combine(
                ANY_CHANGE,
                Arbitraries.oneOf(Arbitraries.just(List.<WeeklyWindow>of()), weekly()),
                dates.set().ofMaxSize(1))
            .as((other, hours, closed) -> new CompanyHours(other.zoneId(), hours, closed));
    return Combinators.combine(
            weekly(), overrides, intervals(change, 600).list().ofMaxSize(2), company)
        .as(
            (hours, changed, absences, companyHours) ->
                new Availability(change.zoneId(), hours, changed, absences, companyHours));
  }

  private static Arbitrary<List<WeeklyWindow>> weekly() {
    return Combinators.combine(Arbitraries.of(DayOfWeek.values()), windows())
        .as(WeeklyWindow::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }

  private static Arbitrary<TimeWindow> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 95), Arbitraries.integers().between(0, 96))
        .as((from, to) -> new TimeWindow(from * 15, to * 15));
  }

  private static Arbitrary<BookingLimits> limits() {
    return Combinators.combine(
            Arbitraries.of(0, 0, 60, 1_440),
            Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(30)),
            Arbitraries.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(2)),
            Arbitraries.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(4)))
        .as(BookingLimits::new);
  }

  private static Arbitrary<Taken> taken(Change change) {
    Arbitrary<String> serviceIds = Arbitraries.of("s", "other");
    Arbitrary<Integer> buffers = Arbitraries.of(0, 10, 30);
    Arbitrary<Booked> booked =
        Combinators.combine(serviceIds, intervals(change, 180), buffers, buffers).as(Booked::of);
    Arbitrary<Held> held =
        Combinators.combine(
                serviceIds,
                intervals(change, 120),
                buffers,
                buffers,
                Arbitraries.of("me", "someone"),
                Arbitraries.of(change.start().minusSeconds(1), change.end()))
            .as(Held::of);
    return Combinators.combine(booked.list().ofMaxSize(8), held.list().ofMaxSize(3))
        .as((bookings, holds) -> Taken.of(bookings, holds, change.zoneId()));
  }

  private static Arbitrary<Interval> intervals(Change change, int mostMinutes) {
    long minutes = Duration.between(change.start(), change.end()).toMinutes();
    return Combinators.combine(
            Arbitraries.longs().between(0, minutes / 5),
            Arbitraries.integers().between(1, mostMinutes / 5))
        .as(
            (from, length) -> {
              Instant start = change.start().plusSeconds(from * 300);
              return new Interval(start, start.plusSeconds(length * 300L));
            });
  }

  /** The instants, to the minute, at which somebody could ask for a slot of the question. */
  static List<Instant> minutes(SlotQuestion question) {
    long first = Math.floorDiv(question.from().getEpochSecond(), 60);
    long last = Math.floorDiv(question.to().getEpochSecond(), 60);
    return LongStream.range(first, last)
        .mapToObj(minute -> Instant.ofEpochSecond(minute * 60))
        .filter(start -> !start.isBefore(question.from()))
        .toList();
  }
}
