package io.bookingchat.scheduling;

import io.bookingchat.scheduling.Taken.Booked;
import io.bookingchat.scheduling.Taken.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may take a start away: notice and horizon, absences, bookings and holds, limits. The one
 * place in which a start is accepted or refused.
 */
final class Bookability {

  private static final Occupancy NOBODY = new Occupancy(List.of(), List.of());

  private final ServiceRules service;
  private final Notice notice;
  private final DateLimits dateLimits;
  private final TimeIndex absences;
  private final Occupancy everyone;
  private final Map<Instant, Occupancy> companions;

  Bookability(SlotQuestion question, WallClock clock) {
    this.service = question.service();
    this.notice = new Notice(question.now(), question.limits(), clock);
    this.dateLimits = new DateLimits(question.limits(), question.taken().bookingsByDate());
    this.absences = new TimeIndex(question.availability().absences());
    List<Booked> booked = question.taken().booked();
    List<Held> held =
        question.taken().held().stream()
            .filter(hold -> hold.countsFor(question.visitor(), question.now()))
            .toList();
    this.everyone = new Occupancy(booked, held);
    this.companions = service.isGroup() ? companions(booked, held) : Map.of();
  }

  /** The first second at which a start is not too soon. */
  long earliest() {
    return notice.earliest();
  }

  /** A second from which on every start is too late. */
  long end() {
    return notice.end();
  }

  /** Whether notice or horizon refuse a start, whatever else there is. */
  Optional<Refusal> tooSoonOrLate(long start, long date) {
    return notice.refusal(start, date);
  }

  /**
   * Why a start on a step in open time is refused, or empty when it is open.
   *
   * @param start seconds since the epoch
   * @param date its local date, in days since 1970-01-01
   */
  Optional<Refusal> refusal(long start, long date) {
    Optional<Refusal> tooSoonOrLate = tooSoonOrLate(start, date);
    if (tooSoonOrLate.isPresent()) {
      return tooSoonOrLate;
    }
    Span time = new Span(start, start + service.durationMinutes() * 60L);
    Span occupied =
        new Span(
            time.from() - service.bufferBeforeMinutes() * 60L,
            time.to() + service.bufferAfterMinutes() * 60L);
    if (absences.overlapping(occupied.from(), occupied.to()) > 0) {
      return Optional.of(Refusal.ABSENT);
    }
    Optional<Refusal> taken = taken(time, occupied);
    return taken.isPresent() ? taken : dateLimits.refusal(date);
  }

  private Optional<Refusal> taken(Span time, Span occupied) {
    Occupancy sharing = sharing(time.from());
    if (service.isGroup() && sharing.seats() >= service.capacity()) {
      return Optional.of(
          sharing.bookedSeats() >= service.capacity() ? Refusal.TAKEN : Refusal.HELD);
    }
    if (everyone.occupying(occupied) == sharing.occupying(occupied)) {
      return Optional.empty();
    }
    if (everyone.bookedIn(time) > sharing.bookedIn(time)) {
      return Optional.of(Refusal.TAKEN);
    }
    return Optional.of(
        everyone.heldIn(time) > sharing.heldIn(time) ? Refusal.HELD : Refusal.BUFFER);
  }

  /** Those who come to the same start of the same group, and so don't stand in the way. */
  private Occupancy sharing(long start) {
    return companions.isEmpty()
        ? NOBODY
        : companions.getOrDefault(Instant.ofEpochSecond(start), NOBODY);
  }

  private Map<Instant, Occupancy> companions(List<Booked> booked, List<Held> held) {
    Map<Instant, List<Booked>> bookedByStart = new HashMap<>();
    Map<Instant, List<Held>> heldByStart = new HashMap<>();
    for (Booked booking : booked) {
      if (booking.serviceId().equals(service.serviceId())) {
        Instant start = booking.time().start();
        bookedByStart.computeIfAbsent(start, key -> new ArrayList<>()).add(booking);
        heldByStart.putIfAbsent(start, new ArrayList<>());
      }
    }
    for (Held hold : held) {
      if (hold.serviceId().equals(service.serviceId())) {
        heldByStart.computeIfAbsent(hold.time().start(), key -> new ArrayList<>()).add(hold);
      }
    }
    Map<Instant, Occupancy> groups = new HashMap<>();
    heldByStart.forEach(
        (start, holds) ->
            groups.put(start, new Occupancy(bookedByStart.getOrDefault(start, List.of()), holds)));
    return groups;
  }
}
