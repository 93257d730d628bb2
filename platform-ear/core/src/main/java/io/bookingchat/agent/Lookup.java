package io.bookingchat.agent;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a visitor has come in naming one of their bookings.
 *
 * @param bookingId the booking, once it is known to be the visitor's: they made it, or they gave
 *     its code together with the contact it was made with
 * @param code a code they gave that waits for the contact; nothing is said about it before
 * @param closedUntil until when no code is looked at, after too many wrong ones
 */
public record Lookup(
    Optional<String> bookingId, Optional<String> code, Optional<Instant> closedUntil) {

  public static final Lookup NONE =
      new Lookup(Optional.empty(), Optional.empty(), Optional.empty());

  public Lookup found(String booking) {
    return new Lookup(Optional.of(booking), Optional.empty(), closedUntil);
  }

  /** A code was given, and the contact is still to come. */
  public Lookup waiting(String given) {
    return new Lookup(Optional.empty(), Optional.of(given), closedUntil);
  }

  /**
   * The code and the contact did not belong together.
   *
   * @param kept the code, when another contact may be tried with it
   */
  public Lookup wrong(Optional<String> kept) {
    return new Lookup(Optional.empty(), kept, closedUntil);
  }

  /** Too many did not, here or in another conversation. */
  public Lookup shut(Instant until) {
    return new Lookup(Optional.empty(), Optional.empty(), Optional.of(until));
  }

  /** No booking any more; a closed door stays closed. */
  public Lookup forgotten() {
    return new Lookup(Optional.empty(), Optional.empty(), closedUntil);
  }

  public boolean closed(Instant now) {
    return closedUntil.filter(now::isBefore).isPresent();
  }
}
