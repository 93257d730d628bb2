package io.bookingchat.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a visitor has come in naming one of their bookings.
 *
 * @param bookingId the booking, once it is known to be the visitor's: they made it, or they gave
 *     its code together with the contact it was made with
 * @param code a code they gave that waits for the contact; nothing is said about it before
 * @param wrongTries wrong pairs of code and contact; one that fits forgives none, for it may be a
 *     decoy
 * @param closedUntil until when no code is looked at, after too many wrong ones
 */
public record Lookup(
    Optional<String> bookingId,
    Optional<String> code,
    int wrongTries,
    Optional<Instant> closedUntil) {

  /** This many wrong tries close the door. */
  public static final int MOST_WRONG_TRIES = 5;

  private static final Duration CLOSED = Duration.ofHours(1);

  public static final Lookup NONE =
      new Lookup(Optional.empty(), Optional.empty(), 0, Optional.empty());

  public Lookup found(String booking) {
    return new Lookup(Optional.of(booking), Optional.empty(), wrongTries, closedUntil);
  }

  /** A code was given, and the contact is still to come. */
  public Lookup waiting(String given) {
    return new Lookup(Optional.empty(), Optional.of(given), wrongTries, closedUntil);
  }

  /**
   * The code and the contact did not belong together.
   *
   * @param kept the code, when another contact may be tried with it
   */
  public Lookup wrong(Instant now, Optional<String> kept) {
    int tries = wrongTries + 1;
    return tries < MOST_WRONG_TRIES
        ? new Lookup(Optional.empty(), kept, tries, Optional.empty())
        : new Lookup(Optional.empty(), Optional.empty(), 0, Optional.of(now.plus(CLOSED)));
  }

  /** No booking any more; what was tried wrongly is not forgotten. */
  public Lookup forgotten() {
    return new Lookup(Optional.empty(), Optional.empty(), wrongTries, closedUntil);
  }

  public boolean closed(Instant now) {
    return closedUntil.filter(now::isBefore).isPresent();
  }
}
