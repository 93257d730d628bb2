package io.bookingchat.limits;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.UsageStore.Answer;
import io.bookingchat.limits.UsageStore.Change;
import io.bookingchat.limits.UsageStore.Month;
import io.bookingchat.tenancy.TenantScope;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One metric of one tenant's month, as far as this server knows it: how much of the quota it holds,
 * and what it has counted and not yet written. Its lock is held while it asks the store, which
 * makes the requests of this tenant wait and nobody else's.
 */
final class Meter {
  private static final System.Logger LOG = System.getLogger(Meter.class.getName());

  /** A lease is this part of what is left, so that leases shrink to 1 towards the end. */
  private static final int SHARE = 10;

  /** So many counts are written together. */
  private static final int MOST_UNWRITTEN = 200;

  private static final int TRIES = 50;

  /** How long a used-up month is not asked about again; another server may give back a lease. */
  private static final Duration USED_UP = Duration.ofSeconds(5);

  private final UsageStore store;
  private final Month month;
  private final Warnings warnings;
  private final String holder = "by-" + UUID.randomUUID().toString().substring(0, 13);

  /** Held and not given out; what is given out and not settled; what the store does not know of. */
  private long free;

  private long out;
  private long ungranted;

  /** Counted since the last write. */
  private long used;

  private final Map<String, Long> usedByKey = new HashMap<>();
  private int counts;
  private Instant unwrittenSince = Instant.MAX;

  private int number;
  private Optional<Sent> unanswered = Optional.empty();
  private long knownGranted;
  private OptionalInt usedUp = OptionalInt.empty();
  private Instant usedUpUntil = Instant.MIN;
  private OptionalInt quota = OptionalInt.empty();
  private Instant touched;
  private boolean closed;

  Meter(UsageStore store, Month month, Instant now) {
    this.store = store;
    this.month = month;
    this.warnings = new Warnings(store, month);
    this.touched = now;
  }

  /** A change, and the part of what it grants that is new to this server. */
  private record Sent(Change change, long leased, long ungranted) {}

  /** It was closed since it was found: another one has to be asked. */
  static final class Closed extends Exception {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("", null, false, false);
    }
  }

  /**
   * Takes up to that much out of the month.
   *
   * @return how much; 0 when the month is used up
   */
  synchronized long take(long wanted, OptionalInt limit, Instant now) throws Closed {
    touch(now);
    quota = limit;
    if (limit.isEmpty()) {
      long missing = Math.max(0, wanted - free);
      free += missing;
      ungranted += missing;
    } else if (free < wanted && mayAsk(limit, now)) {
      lease(wanted, limit.getAsInt(), now);
    }
    long taken = Math.min(wanted, free);
    free -= taken;
    out += taken;
    return taken;
  }

  private boolean mayAsk(OptionalInt limit, Instant now) {
    return !limit.equals(usedUp) || !now.isBefore(usedUpUntil);
  }

  private void lease(long wanted, int limit, Instant now) {
    resend(now);
    for (int tries = 0; tries < TRIES && free < wanted; tries++) {
      long left = Math.max(1, limit - knownGranted - ungranted); // known may be old: ask for 1
      long share = Math.min(left / SHARE, month.metric().largestLease());
      long size = Math.min(left, Math.max(wanted - free, share));
      if (send(size, OptionalLong.of(limit), false, now)) {
        usedUp = OptionalInt.empty();
        return;
      }
      if (limit - knownGranted - ungranted <= 0) {
        usedUp = OptionalInt.of(limit);
        usedUpUntil = now.plus(USED_UP);
        write(now);
        return;
      }
      // others were granted some meanwhile: ask for a share of what is left now
    }
    if (free < wanted) {
      throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.crowded");
    }
  }

  /** Counts what came of something taken: {@code actual} was used in its place. */
  synchronized void settle(long taken, long actual, Optional<String> apiKeyId, Instant now) {
    out -= taken;
    free += Math.max(0, taken - actual);
    ungranted += Math.max(0, actual - taken);
    if (actual > 0) {
      count(actual, apiKeyId, now);
    }
    if (closed) {
      writeOrLater(this::finish, now);
    }
  }

  /** Counts what nothing limits. */
  synchronized void add(long amount, Optional<String> apiKeyId, Instant now) throws Closed {
    touch(now);
    count(amount, apiKeyId, now);
  }

  private void count(long amount, Optional<String> apiKeyId, Instant now) {
    used += amount;
    apiKeyId.ifPresent(id -> usedByKey.merge(id, amount, Long::sum));
    counts++;
    unwrittenSince = now.isBefore(unwrittenSince) ? now : unwrittenSince;
    if (counts >= MOST_UNWRITTEN) {
      counts = 0;
      writeOrLater(this::write, now);
    }
  }

  /** What was done is done: the visitor need not hear that it could not be written down yet. */
  private static void writeOrLater(Consumer<Instant> write, Instant now) {
    try {
      write.accept(now);
    } catch (Refusal refusal) {
      LOG.log(Level.WARNING, "usage is written later: {0}", refusal.code());
    }
  }

  private void touch(Instant now) throws Closed {
    if (closed) {
      throw new Closed();
    }
    touched = now;
  }

  /** Writes what was counted. */
  synchronized void write(Instant now) {
    resend(now);
    if (used > 0 || ungranted > 0) {
      send(0, OptionalLong.empty(), false, now);
    }
  }

  /** Whether it was not used since then, so that what it holds should go back. */
  synchronized boolean idleSince(Instant since) {
    return out == 0 && !touched.isAfter(since);
  }

  synchronized boolean unwrittenSince(Instant since) {
    return !unwrittenSince.isAfter(since);
  }

  /**
   * Writes what was counted and gives back what is held; what is out follows when it is settled.
   */
  synchronized void close(Instant now) {
    closed = true;
    finish(now);
  }

  private void finish(Instant now) {
    resend(now);
    if (used > 0 || ungranted > 0 || free > 0 || number > 0) {
      long back = free;
      free = 0; // from now on the store may have it back
      send(-back, OptionalLong.empty(), out == 0 && number > 0, now);
    }
  }

  private void resend(Instant now) {
    if (unanswered.isPresent()) {
      send(unanswered.get(), now);
    }
  }

  private boolean send(long leased, OptionalLong most, boolean last, Instant now) {
    long granted = month.metric().granted() ? leased + ungranted : 0;
    Change change = new Change(holder, number, granted, used, usedByKey, most, last);
    return send(new Sent(change, leased, ungranted), now);
  }

  /** Whether it was made. Without an answer it may have been: it is sent again just as it was. */
  private boolean send(Sent sent, Instant now) {
    unanswered = Optional.of(sent);
    Answer answer = TenantScope.within(month.tenantId(), () -> store.change(month, sent.change()));
    unanswered = Optional.empty();
    knownGranted = answer.granted();
    if (answer.made()) {
      made(sent);
    }
    quota.ifPresent(limit -> warnings.check(answer.used(), limit, now));
    return answer.made();
  }

  private void made(Sent sent) {
    Change change = sent.change();
    number = change.last() ? 0 : number + 1;
    free += Math.max(0, sent.leased());
    ungranted -= sent.ungranted();
    used -= change.used();
    change.usedByKey().forEach((id, written) -> usedByKey.merge(id, -written, Long::sum));
    usedByKey.values().removeIf(left -> left == 0);
    if (used == 0) {
      counts = 0;
      unwrittenSince = Instant.MAX;
    }
  }
}
