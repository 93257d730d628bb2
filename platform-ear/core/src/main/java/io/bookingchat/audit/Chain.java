package io.bookingchat.audit;

import io.bookingchat.tenancy.TenantId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What one server adds to the trail of one tenant, one entry after the other. When it is not known
 * whether an entry was stored, the chain ends there and another begins, so that no chain has a gap
 * that nobody made.
 */
final class Chain {
  /** What stands for the hash before the first entry. */
  static final String START = "0".repeat(64);

  private static final SecureRandom RANDOM = new SecureRandom();

  private String writer = random();
  private long sequence;
  private String last = START;
  private Instant time = Instant.EPOCH;

  /** Stores an entry; false or an exception when it is not known to be stored. */
  interface Storing {
    boolean store(AuditEntry entry);
  }

  /** Adds an entry that says this; whether it is stored. */
  synchronized boolean add(TenantId tenantId, AuditEvent event, Instant now, Storing store) {
    // the order of the keys is that of the sequence, also when the machine's clock is set back
    Instant at = now.isBefore(time) ? time : now.truncatedTo(ChronoUnit.MILLIS);
    AuditEntry entry =
        Lines.hashed(new AuditEntry(at, tenantId.value(), writer, sequence + 1, event, last, ""));
    boolean stored = false;
    try {
      stored = store.store(entry);
      return stored;
    } finally {
      writer = stored ? writer : random();
      sequence = stored ? entry.sequence() : 0;
      last = stored ? entry.hash() : START;
      time = at;
    }
  }

  private static String random() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return "w" + HexFormat.of().formatHex(bytes);
  }
}
