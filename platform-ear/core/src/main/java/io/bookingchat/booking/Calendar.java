package io.bookingchat.booking;

import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.scheduling.Availability;
import io.bookingchat.scheduling.BookingLimits;
import io.bookingchat.scheduling.Interval;
import io.bookingchat.scheduling.SlotQuestion;
import io.bookingchat.scheduling.Taken;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Tenant;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;

/** A provider's hours and ledger as the slot engine takes them. */
record Calendar(Availability availability, ZoneId zone, Map<LocalDate, LedgerDay> days) {
  private static final Duration GRANULE = Duration.ofMinutes(Claim.GRANULE_MINUTES);

  SlotQuestion question(
      Tenant tenant, Service service, String visitor, Instant now, Instant from, Instant to) {
    BookingSettings rules = tenant.settings().booking();
    return question(service, visitor, now, from, to, limits(rules));
  }

  /** The same hours without the time of a booking that would move to {@code wanted}. */
  Calendar without(Optional<Booking> moving, Appointment wanted) {
    return without(moving, wanted.provider());
  }

  /** The same hours of that provider without the time of a booking that would move. */
  Calendar without(Optional<Booking> moving, Provider provider) {
    return moving
        .filter(booking -> booking.providerId().equals(provider.providerId()))
        .map(booking -> new Ledger(days).free(booking.claim(), localDate(booking.start())))
        .map(freed -> new Calendar(availability, zone, freed.days()))
        .orElse(this);
  }

  /** The Monday of the ISO week of this instant. */
  LocalDate monday(Instant instant) {
    return monday(localDate(instant));
  }

  /** Bookings that start in the week that begins on a Monday; it has to be read whole. */
  int bookingsOfWeek(LocalDate monday) {
    return monday
        .datesUntil(monday.plusDays(7))
        .mapToInt(date -> days.containsKey(date) ? days.get(date).starts() : 0)
        .sum();
  }

  LocalDate localDate(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * Takes the time. Where bookings of a week are limited, the week's Monday is guarded, because two
   * bookings on different days of it would otherwise not see each other.
   */
  Ledger take(Ledger ledger, Tenant tenant, Appointment wanted) {
    LocalDate date = localDate(wanted.start());
    ledger.take(wanted.claim(), date);
    return tenant.settings().booking().maxBookingsPerWeek().isPresent()
        ? ledger.guard(monday(date))
        : ledger;
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Asks about one start without least notice and horizon. */
  SlotQuestion withoutNotice(
      Tenant tenant, Service service, String visitor, Instant now, Instant start) {
    BookingLimits rules = limits(tenant.settings().booking());
    return question(
        service,
        visitor,
        start.isBefore(now) ? start : now,
        start,
        start.plusSeconds(1),
        new BookingLimits(
            0, OptionalInt.empty(), rules.maxBookingsPerDay(), rules.maxBookingsPerWeek()));
  }

  private SlotQuestion question(
      Service service, String visitor, Instant now, Instant from, Instant to, BookingLimits rules) {
    return new SlotQuestion(now, from, to, visitor, service.rules(), availability, rules, taken());
  }

  private static BookingLimits limits(BookingSettings rules) {
    return new BookingLimits(
        rules.minAdvanceMinutes(),
        rules.maxAdvanceDays(),
        rules.maxBookingsPerDay(),
        rules.maxBookingsPerWeek());
  }

  private Taken taken() {
    List<Taken.Booked> booked = new ArrayList<>();
    Map<String, Taken.Booked> groups = new HashMap<>();
    Map<String, Taken.Held> held = new HashMap<>();
    Map<LocalDate, Integer> byDate = new HashMap<>();
    for (LedgerDay day : days.values()) {
      runs(day.date(), day.busy()).forEach(run -> booked.add(Taken.Booked.busy(run)));
      day.seats()
          .forEach((group, seats) -> groups.merge(group, seats(day, group), Calendar::joined));
      day.holds().forEach((id, hold) -> held.merge(id, held(day, hold), Calendar::joined));
      if (day.starts() > 0) {
        byDate.put(day.date(), day.starts());
      }
    }
    booked.addAll(groups.values());
    return new Taken(booked, List.copyOf(held.values()), byDate);
  }

  private static Taken.Booked seats(LedgerDay day, String group) {
    LedgerDay.Seats seats = day.seats().get(group);
    return new Taken.Booked(
        service(group), start(group), span(day.date(), seats.granules()), seats.taken());
  }

  private static Taken.Held held(LedgerDay day, LedgerDay.HeldTime hold) {
    Interval occupied = span(day.date(), hold.granules());
    return new Taken.Held(
        hold.group().map(Calendar::service).orElse(Taken.Booked.NO_SERVICE),
        hold.group().map(Calendar::start).orElse(occupied),
        occupied,
        hold.visitor(),
        hold.expiresAt());
  }

  /** The two parts of one group that crosses midnight UTC. */
  private static Taken.Booked joined(Taken.Booked one, Taken.Booked other) {
    return new Taken.Booked(
        one.serviceId(), one.time(), hull(one.occupied(), other.occupied()), one.seats());
  }

  /** The two parts of one hold that crosses midnight UTC. */
  private static Taken.Held joined(Taken.Held one, Taken.Held other) {
    Interval occupied = hull(one.occupied(), other.occupied());
    boolean grouped = !one.serviceId().equals(Taken.Booked.NO_SERVICE);
    return new Taken.Held(
        one.serviceId(), grouped ? one.time() : occupied, occupied, one.visitor(), one.expiresAt());
  }

  private static Interval hull(Interval one, Interval other) {
    return new Interval(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        one.end().isAfter(other.end()) ? one.end() : other.end());
  }

  /** The granules of one claim on one day: they follow each other. */
  private static Interval span(LocalDate date, NavigableSet<Integer> granules) {
    return new Interval(at(date, granules.first()), at(date, granules.last() + 1));
  }

  /** The granules of a day as intervals, each as long as it goes. */
  private static List<Interval> runs(LocalDate date, NavigableSet<Integer> granules) {
    List<Interval> runs = new ArrayList<>();
    for (int granule : granules) {
      Instant start = at(date, granule);
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).end().equals(start)) {
        runs.set(last, new Interval(runs.get(last).start(), start.plus(GRANULE)));
      } else {
        runs.add(new Interval(start, start.plus(GRANULE)));
      }
    }
    return runs;
  }

  private static Instant at(LocalDate date, int granule) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(GRANULE.multipliedBy(granule));
  }

  private static String service(String group) {
    return group.substring(0, group.lastIndexOf('@'));
  }

  /** When a group starts; its companions are told by the start alone. */
  private static Interval start(String group) {
    Instant start =
        Instant.ofEpochSecond(Long.parseLong(group.substring(group.lastIndexOf('@') + 1)) * 60);
    return new Interval(start, start.plusSeconds(60));
  }
}
