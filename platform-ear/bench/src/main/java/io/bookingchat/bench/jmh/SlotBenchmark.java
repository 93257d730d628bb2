package io.bookingchat.bench.jmh;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.Availability;
import io.bookingchat.scheduling.BookingLimits;
import io.bookingchat.scheduling.CompanyHours;
import io.bookingchat.scheduling.Interval;
import io.bookingchat.scheduling.ServiceRules;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.scheduling.SlotQuestion;
import io.bookingchat.scheduling.Taken;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The open starts of one provider, every 5 minutes of a day of 12 hours, 200 bookings in 30 days,
 * across a clock change. The bookings are runs of 5-minute granules, as the ledger knows them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SlotBenchmark {
  private static final ZoneId ZONE = ZoneId.of("America/Santiago");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 15);
  private static final double BOOKINGS_A_DAY = 200 / 30.0;

  /** Length of the range asked for; the cost has to grow with it and no faster. */
  @Param({"15", "30", "60", "120"})
  private int days;

  private SlotQuestion alone;
  private SlotQuestion withinCompanyHours;
  private Instant oneStart;

  /** Makes the questions. */
  @Setup
  public void ask() {
    Taken taken = taken();
    alone = question(CompanyHours.always(ZONE), taken);
    withinCompanyHours =
        question(
            new CompanyHours(ZONE, weekly("09:00", "19:00"), Set.of(FIRST.plusDays(5))), taken);
    oneStart = SlotEngine.openStarts(alone).get(0);
  }

  /** Lists the open starts. */
  @Benchmark
  public List<Instant> openStarts() {
    return SlotEngine.openStarts(alone);
  }

  /** Lists them where the company has opening hours and a holiday. */
  @Benchmark
  public List<Instant> openStartsWithinCompanyHours() {
    return SlotEngine.openStarts(withinCompanyHours);
  }

  /** Checks one start, as every hold and booking does. */
  @Benchmark
  public boolean oneStartIsOpen() {
    return SlotEngine.refusal(alone, oneStart).isEmpty();
  }

  private SlotQuestion question(CompanyHours company, Taken taken) {
    Instant from = FIRST.atStartOfDay(ZONE).toInstant();
    return new SlotQuestion(
        from.minusSeconds(3600),
        from,
        FIRST.plusDays(days).atStartOfDay(ZONE).toInstant(),
        "visitor",
        new ServiceRules("service", 30, 5, Alignment.CLOCK, 0, 5, 1),
        new Availability(ZONE, weekly("08:00", "20:00"), Map.of(), List.of(), company),
        new BookingLimits(60, OptionalInt.of(365), OptionalInt.of(100), OptionalInt.empty()),
        taken);
  }

  private Taken taken() {
    Random random = new Random(1);
    List<Taken.Booked> booked = new ArrayList<>();
    for (int i = 0; i < days * BOOKINGS_A_DAY; i++) {
      Instant start =
          FIRST
              .plusDays(random.nextInt(days))
              .atTime(8, 0)
              .atZone(ZONE)
              .toInstant()
              .plus(Duration.ofMinutes(5L * random.nextInt(138)));
      booked.add(Taken.Booked.busy(new Interval(start, start.plus(Duration.ofMinutes(35)))));
    }
    return Taken.of(booked, List.of(), ZONE);
  }

  private static List<WeeklyWindow> weekly(String from, String to) {
    return Stream.of(DayOfWeek.values())
        .map(day -> new WeeklyWindow(day, TimeWindow.parse(from, to)))
        .toList();
  }
}
