package io.bookingchat.booking;

import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody gave the code of a booking that was not theirs. It is kept beside the
 * conversations, so that a new one does not open a door that another has closed.
 */
public interface WrongCodes {
  /** This many wrong tries close the door, for {@link #CLOSED} after the last. */
  int MOST = 5;

  Duration CLOSED = Duration.ofHours(1);

  /**
   * Counts one more try before the code is looked at, so that no number of tries at the same time
   * gets past the count.
   *
   * @param who whose tries these are: a visitor's id, or what stands for a contact
   */
  Tries count(Realm realm, String who, Instant now);

  /** Takes back a try that was right; what has closed stays closed. */
  void forgive(Realm realm, String who, Instant now);

  /** What stands for a contact in {@code who}. */
  static String who(Signer signer, Realm realm, ContactPoint contact) {
    return contact.hashed(signer, "contact", realm);
  }

  /** The tries that are stored, also those that count no more; empty when there are none. */
  Optional<Tries> find(Realm realm, String who);

  /** Deletes all that is stored; whether there was something. */
  boolean forget(Realm realm, String who);

  /**
   * Tries so far.
   *
   * @param number one more than {@link #MOST} once the door is closed
   * @param forgetAt when they count no more; to the second
   */
  record Tries(int number, Instant forgetAt) {
    /** The tries with one more. */
    public static Tries counted(Optional<Tries> stored, Instant now) {
      Optional<Tries> known = stored.filter(tries -> now.isBefore(tries.forgetAt));
      int before = known.map(Tries::number).orElse(0);
      return before >= MOST
          ? new Tries(MOST + 1, known.orElseThrow().forgetAt)
          : new Tries(before + 1, now.plus(CLOSED));
    }

    /** The tries without one that was right. */
    public Tries forgiven() {
      return closed() || number == 0 ? this : new Tries(number - 1, forgetAt);
    }

    /** Whether this try was one too many and its code may not be looked at. */
    public boolean closed() {
      return number > MOST;
    }

    /** Whether no other try is left. */
    public boolean last() {
      return number >= MOST;
    }
  }
}
