package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.LedgerStore.BookingWrite;
import io.bookingchat.booking.LedgerStore.DayWrite;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Repeats a change of the ledger until it was worked out on days that nobody else had changed. */
@Component
public final class LedgerChange {
  private static final int TRIES = 40;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(60);

  private final LedgerStore store;

  @Inject
  public LedgerChange(LedgerStore store) {
    this.store = store;
  }

  /** One try: reads, decides and writes; empty when someone else was faster. */
  @FunctionalInterface
  interface Attempt<T> {
    Optional<T> run();
  }

  /** The result of the first try that was written; UNAVAILABLE when all of them were overtaken. */
  <T> T made(Attempt<T> attempt) {
    for (int tries = 1; tries <= TRIES; tries++) {
      Optional<T> result = attempt.run();
      if (result.isPresent()) {
        return result.get();
      }
      // those who collided must not collide again in step
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos() * tries / TRIES + 1));
    }
    throw Refusals.crowded();
  }

  /**
   * Writes a provider's changed days with the bookings; empty when it has to be worked out again.
   */
  <T> Optional<T> write(
      Realm realm, String providerId, Ledger ledger, List<BookingWrite> bookings, T result) {
    return write(realm, days(providerId, ledger), bookings, result);
  }

  <T> Optional<T> write(Realm realm, List<DayWrite> days, List<BookingWrite> bookings, T result) {
    if (days.isEmpty() && bookings.isEmpty()) {
      return Optional.of(result);
    }
    return switch (store.commit(realm, days, bookings)) {
      case WRITTEN -> Optional.of(result);
      case CONTENDED, DUPLICATE -> Optional.empty();
      case STALE -> throw Refusals.changed();
    };
  }

  static List<DayWrite> days(String providerId, Ledger ledger) {
    return ledger.changed().stream().map(day -> new DayWrite(providerId, day)).toList();
  }
}
