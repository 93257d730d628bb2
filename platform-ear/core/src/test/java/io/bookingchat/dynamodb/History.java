package io.bookingchat.dynamodb;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Hold;
import io.bookingchat.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What many threads asked for and were told, in which order, and whether all of it can be true. It
 * knows times and answers only, nothing of how they are kept.
 */
final class History {
  private static final long NEVER = Long.MAX_VALUE;

  /**
   * Time of a provider that was someone's for certain.
   *
   * @param owner two stays of one owner may share time: a booking, and a hold for moving it
   * @param since the step of the run at which someone was told that it is theirs
   * @param until the step before which nobody had begun to give it back
   */
  record Stay(String owner, String providerId, Instant from, Instant to, long since, long until) {

    static Stay always(Booking booking) {
      return of(booking, 0, NEVER);
    }

    private static Stay of(Booking booking, long since, long until) {
      return new Stay(
          booking.bookingId(),
          booking.providerId(),
          booking.occupiedFrom(),
          booking.occupiedTo(),
          since,
          until);
    }

    /** There is no order of the steps in which these two could both have been granted. */
    private boolean clashes(Stay other) {
      return !owner.equals(other.owner)
          && providerId.equals(other.providerId)
          && from.isBefore(other.to)
          && other.from.isBefore(to)
          && Math.max(since, other.since) < Math.min(until, other.until);
    }
  }

  /** A booking as it was between two changes. */
  private record Version(String bookingId, int number) {
    static Version of(Booking booking) {
      return new Version(booking.bookingId(), booking.version());
    }
  }

  private record Taken(Booking booking, long told) {}

  private record Held(Hold hold, Appointment time, String owner, long told) {}

  private record ClockMove(Instant to, long began) {}

  private record Denied(Hold hold, long told) {}

  private final AtomicLong steps = new AtomicLong();
  private final Map<Version, Taken> taken = new ConcurrentHashMap<>();
  private final Map<Version, Long> givenBack = new ConcurrentHashMap<>();
  private final Collection<Held> held = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> used = new ConcurrentHashMap<>();
  private final Collection<Denied> denied = new ConcurrentLinkedQueue<>();
  private final List<ClockMove> clockMoves = new ArrayList<>();

  /** The next step: what is asked for after it is asked for after all that was told before it. */
  long step() {
    return steps.incrementAndGet();
  }

  /** Moves the clock on; what it ends, it ends from the step before. */
  synchronized void move(SettableClock clock, Duration on) {
    clockMoves.add(new ClockMove(clock.instant().plus(on), step()));
    clock.advance(on);
  }

  void held(Hold hold, Appointment time, Optional<Booking> replacing) {
    held.add(new Held(hold, time, replacing.map(Booking::bookingId).orElse(hold.holdId()), step()));
  }

  /** A booking was made, moved or cancelled by what began at that step. */
  void changed(Optional<Booking> before, Booking after, Optional<Hold> hold, long began) {
    long told = step();
    maybeGone(before.filter(old -> old.version() < after.version()), hold, began);
    if (after.status().occupies()) {
      taken.merge(
          Version.of(after),
          new Taken(after, told),
          (one, other) -> one.told() < other.told() ? one : other);
    }
  }

  /** Nobody knows whether what began at that step was done. */
  void maybeGone(Optional<Booking> before, Optional<Hold> hold, long began) {
    before.ifPresent(booking -> givenBack.merge(Version.of(booking), began, Math::min));
    hold.ifPresent(gone -> used.merge(gone.holdId(), began, Math::min));
  }

  /** What was held could not be had. */
  void denied(Hold hold) {
    denied.add(new Denied(hold, step()));
  }

  /** Bookings that nobody gave back, as they were told last. */
  List<Booking> standing() {
    return taken.values().stream()
        .map(Taken::booking)
        .filter(booking -> !givenBack.containsKey(Version.of(booking)))
        .toList();
  }

  /** Every two that had the same time at the same moment, bookings and holds. */
  List<String> clashes() {
    List<Stay> stays = new ArrayList<>();
    taken.forEach(
        (version, each) ->
            stays.add(
                Stay.of(each.booking(), each.told(), givenBack.getOrDefault(version, NEVER))));
    for (Held each : held) {
      long until = Math.min(expiry(each.hold()), used.getOrDefault(each.hold().holdId(), NEVER));
      stays.add(
          new Stay(
              each.owner(),
              each.hold().providerId(),
              each.time().occupiedFrom(),
              each.time().occupiedTo(),
              each.told(),
              until));
    }
    return clashes(stays);
  }

  static List<String> clashes(List<Stay> stays) {
    List<String> clashes = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      for (Stay other : stays.subList(i + 1, stays.size())) {
        if (stays.get(i).clashes(other)) {
          clashes.add(stays.get(i) + " and " + other);
        }
      }
    }
    return clashes;
  }

  /** Holds whose time was denied to those who held it while it was theirs. */
  List<Hold> broken() {
    return denied.stream()
        .filter(each -> each.told() < expiry(each.hold()))
        .map(Denied::hold)
        .toList();
  }

  /** The step at which the clock began to pass the hold's end. */
  private synchronized long expiry(Hold hold) {
    return clockMoves.stream()
        .filter(move -> !move.to().isBefore(hold.expiresAt()))
        .mapToLong(ClockMove::began)
        .findFirst()
        .orElse(NEVER);
  }
}
