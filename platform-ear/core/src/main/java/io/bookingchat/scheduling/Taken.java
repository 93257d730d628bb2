package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is taken of a provider's time, in any order. It has to reach as far around the starts in
 * question as a slot with its buffers does, and the counts over their whole ISO weeks.
 *
 * @param booked time of active bookings, of every service of the provider
 * @param held time of holds, of every visitor, live or expired: which of them count is decided with
 *     the question
 * @param bookingsByDate active bookings by the local date of their start, each seat as one
 */
public record Taken(List<Booked> booked, List<Held> held, Map<LocalDate, Integer> bookingsByDate) {

  /** Nothing taken. */
  public static final Taken NOTHING = new Taken(List.of(), List.of(), Map.of());

  public Taken {
    booked = List.copyOf(booked);
    held = List.copyOf(held);
    bookingsByDate = Map.copyOf(bookingsByDate);
  }

  /** Bookings known one by one, counted by their local dates in {@code zone}. */
  public static Taken of(List<Booked> booked, List<Held> held, ZoneId zone) {
    Map<LocalDate, Integer> byDate = new HashMap<>();
    for (Booked booking : booked) {
      byDate.merge(
          LocalDate.ofInstant(booking.time().start(), zone), booking.seats(), Integer::sum);
    }
    return new Taken(booked, held, byDate);
  }

  /**
   * Booked time.
   *
   * @param serviceId its service, or {@link #NO_SERVICE}
   * @param time the appointment itself; where only the occupied time is known, that
   * @param occupied the time with the booking's own buffers
   * @param seats how many bookings share it: 1, or more at one start of a group service
   */
  public record Booked(String serviceId, Interval time, Interval occupied, int seats) {

    /** For time that nobody can share, whatever its service. */
    public static final String NO_SERVICE = "";

    public Booked {
      requireNonNull(serviceId, "serviceId");
      requireNonNull(time, "time");
      requireNonNull(occupied, "occupied");
      if (seats < 1) {
        throw new IllegalArgumentException("seats must be at least 1, were " + seats);
      }
    }

    /** One booking with its own buffers, in minutes. */
    public static Booked of(String serviceId, Interval time, int bufferBefore, int bufferAfter) {
      return new Booked(serviceId, time, time.widened(bufferBefore, bufferAfter), 1);
    }

    /** A run of busy time, buffers included, as a ledger of granules knows it. */
    public static Booked busy(Interval occupied) {
      return new Booked(NO_SERVICE, occupied, occupied, 1);
    }
  }

  /**
   * Time that a visitor holds for a while.
   *
   * @param serviceId the service it is held for
   * @param time the appointment itself
   * @param occupied the time with the hold's own buffers
   * @param visitor who holds it; it does not stand in this visitor's own way
   * @param expiresAt it counts before this instant, and no longer at it
   */
  public record Held(
      String serviceId, Interval time, Interval occupied, String visitor, Instant expiresAt) {

    public Held {
      requireNonNull(serviceId, "serviceId");
      requireNonNull(time, "time");
      requireNonNull(occupied, "occupied");
      requireNonNull(visitor, "visitor");
      requireNonNull(expiresAt, "expiresAt");
    }

    /** One hold with its own buffers, in minutes. */
    public static Held of(
        String serviceId,
        Interval time,
        int bufferBefore,
        int bufferAfter,
        String visitor,
        Instant expiresAt) {
      return new Held(serviceId, time, time.widened(bufferBefore, bufferAfter), visitor, expiresAt);
    }

    /** Whether the hold stands in the way of another visitor now. */
    public boolean countsFor(String otherVisitor, Instant now) {
      return expiresAt.isAfter(now) && !visitor.equals(otherVisitor);
    }
  }
}
