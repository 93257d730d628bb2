package io.bookingchat.scheduling;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.Taken.Booked;
import io.bookingchat.scheduling.Taken.Held;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Builds questions for tests: one service, "s", asked about by "me". */
final class Questions {
  private final ZoneId zone;
  private final List<WeeklyWindow> weekly = new ArrayList<>();
  private final Map<LocalDate, List<TimeWindow>> overrides = new HashMap<>();
  private final List<WeeklyWindow> companyWeekly = new ArrayList<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final List<Interval> absences = new ArrayList<>();
  private final List<Booked> booked = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private ZoneId companyZone;
  private ServiceRules service = new ServiceRules("s", 60, 60, Alignment.WINDOW, 0, 0, 1);
  private BookingLimits limits = BookingLimits.NONE;
  private Instant now = Instant.parse("2000-01-01T00:00:00Z");

  private Questions(String zone) {
    this.zone = ZoneId.of(zone);
    this.companyZone = this.zone;
  }

  static Questions in(String zone) {
    return new Questions(zone);
  }

  Questions everyDay(String from, String to) {
    weekly.addAll(eachDay(from, to));
    return this;
  }

  Questions company(String zoneId, String from, String to) {
    companyZone = ZoneId.of(zoneId);
    companyWeekly.addAll(eachDay(from, to));
    return this;
  }

  Questions holiday(String date) {
    holidays.add(LocalDate.parse(date));
    return this;
  }

  Questions on(String date, String from, String to) {
    overrides.put(LocalDate.parse(date), List.of(TimeWindow.parse(from, to)));
    return this;
  }

  Questions closed(String date) {
    overrides.put(LocalDate.parse(date), List.of());
    return this;
  }

  Questions away(String from, String to) {
    absences.add(interval(from, to));
    return this;
  }

  Questions service(int duration, int step, Alignment alignment) {
    service = new ServiceRules("s", duration, step, alignment, 0, 0, service.capacity());
    return this;
  }

  Questions buffers(int before, int after) {
    service = new ServiceRules("s", 60, 60, Alignment.WINDOW, before, after, service.capacity());
    return this;
  }

  Questions capacity(int seats) {
    service = new ServiceRules("s", 60, 60, Alignment.WINDOW, 0, 0, seats);
    return this;
  }

  Questions booked(String serviceId, String from, String to, int before, int after) {
    booked.add(Booked.of(serviceId, interval(from, to), before, after));
    return this;
  }

  Questions held(String visitor, String from, String to, String expires) {
    held.add(Held.of("s", interval(from, to), 0, 0, visitor, Instant.parse(expires)));
    return this;
  }

  Questions now(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  Questions limits(int advanceMinutes, OptionalInt days, OptionalInt perDay, OptionalInt perWeek) {
    limits = new BookingLimits(advanceMinutes, days, perDay, perWeek);
    return this;
  }

  SlotQuestion question(String from, String to) {
    return new SlotQuestion(
        now,
        Instant.parse(from),
        Instant.parse(to),
        "me",
        service,
        new Availability(
            zone,
            weekly,
            overrides,
            absences,
            new CompanyHours(companyZone, companyWeekly, holidays)),
        limits,
        Taken.of(booked, held, zone));
  }

  /** The open starts of a UTC day, as they read. */
  List<String> startsOn(String date) {
    return starts(date + "T00:00:00Z", LocalDate.parse(date).plusDays(1) + "T00:00:00Z");
  }

  List<String> starts(String from, String to) {
    return SlotEngine.openStarts(question(from, to)).stream().map(Instant::toString).toList();
  }

  private static List<WeeklyWindow> eachDay(String from, String to) {
    return Stream.of(DayOfWeek.values())
        .map(day -> new WeeklyWindow(day, TimeWindow.parse(from, to)))
        .toList();
  }

  private static Interval interval(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }
}
