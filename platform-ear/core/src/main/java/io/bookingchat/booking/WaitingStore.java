package io.bookingchat.booking;

import io.bookingchat.tenancy.Realm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the waiting list is kept. */
public interface WaitingStore {
  /** Who joined first comes first. */
  Comparator<Waiting> IN_LINE =
      Comparator.comparing(Waiting::since).thenComparing(Waiting::waitingId);

  /** Everyone who waits, first come first, as it is now. */
  List<Waiting> line(Realm realm);

  /**
   * Stores a place as {@code to} says. An offer that is new is written to the outbox with it, so
   * that who is offered a time is told so.
   *
   * @param to with the version after {@code from}'s, or 1 for a new place
   * @return whether it was stored; not when the stored version is not the one before
   */
  boolean save(Realm realm, Waiting to);

  /** Takes a place out of the line: as it was at that moment, or empty when it is gone already. */
  Optional<Waiting> remove(Realm realm, String waitingId);
}
