package io.bookingchat.booking;

import io.bookingchat.tenancy.Realm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where the ledger is kept, and the one place where time changes hands. */
public interface LedgerStore {

  /**
   * The days of a provider from {@code first} to {@code last}, both included, as they are now;
   * those that were never written are absent.
   */
  Map<LocalDate, LedgerDay> days(Realm realm, String providerId, LocalDate first, LocalDate last);

  /**
   * Writes all of it or nothing.
   *
   * @return whether it was written; CONTENDED when a day was written by someone else since it was
   *     read, DUPLICATE when a booking to create exists already, STALE when a booking to change was
   *     changed since it was read
   */
  Outcome commit(Realm realm, List<DayWrite> days, List<BookingWrite> bookings);

  /**
   * Deletes a day with all that is in it. A write that was worked out on it is not accepted any
   * more.
   *
   * @return whether there was one
   */
  boolean forget(Realm realm, String providerId, LocalDate date);

  /** A changed day of a provider. Its revision is the one read; the store counts it up. */
  record DayWrite(String providerId, LedgerDay day) {}

  /** What becomes of a booking in the same write. The notification of it goes out with it. */
  sealed interface BookingWrite {
    /** A booking that must not exist yet. */
    record Create(Booking booking) implements BookingWrite {}

    /** A booking that must still be at {@code from}'s version. */
    record Change(Booking from, Booking to) implements BookingWrite {}
  }

  /** How a write ended. */
  enum Outcome {
    WRITTEN,
    CONTENDED,
    DUPLICATE,
    STALE
  }
}
