package io.bookingchat.limits;

import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Holds whoever shares a rate to it. Every server serves a tenth on its own, so that the quiet cost
 * nothing; beyond that it asks for more of the running minute, in portions. Its lock is held while
 * it asks, which makes only those wait who share the rate.
 */
final class Pace {
  private static final System.Logger LOG = System.getLogger(Pace.class.getName());
  private static final int OWN_PART = 10;
  private static final int PORTION_PART = 20;
  private static final int LEAST_PORTION = 10;
  private static final int BURST_PART = 6;
  private static final int LEAST_BURST = 10;

  /**
   * Whose rate it is.
   *
   * @param who a key, or all of a kind
   * @param perMinute so many requests over all servers
   */
  record Of(TenantId tenantId, String who, int perMinute) {}

  private final Of of;
  private final RateStore store;
  private final Bucket smooth;
  private final Bucket own;
  private final long shared;
  private final long portion;

  private Instant minute = Instant.MIN;
  private long granted;
  private boolean usedUp;

  Pace(Of of, RateStore store, Clock clock) {
    this.of = of;
    this.store = store;
    long share = Math.max(1, of.perMinute() / OWN_PART);
    // so that one server alone serves the whole rate, minute after minute
    this.shared = of.perMinute() - share;
    this.portion = Math.max(LEAST_PORTION, of.perMinute() / PORTION_PART);
    long burst = Math.min(of.perMinute(), Math.max(LEAST_BURST, of.perMinute() / BURST_PART));
    this.smooth = bucket(burst, of.perMinute(), clock);
    this.own = bucket(share, share, clock);
  }

  private static Bucket bucket(long capacity, long perMinute, Clock clock) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(new Ticks(clock))
        .build();
  }

  /** Takes one request; when it may not be served, how long to wait before the next try. */
  Optional<Duration> take(Instant now) {
    ConsumptionProbe even = smooth.tryConsumeAndReturnRemaining(1);
    if (!even.isConsumed()) {
      Duration pause = Duration.ofNanos(even.getNanosToWaitForRefill());
      Duration more = untilMore(now);
      return Optional.of(pause.compareTo(more) > 0 ? pause : more);
    }
    if (own.tryConsume(1) || shared(now)) {
      return Optional.empty();
    }
    smooth.addTokens(1); // it was not served
    return Optional.of(untilMore(now));
  }

  /** Until this server, or all of them, may serve one more. */
  private synchronized Duration untilMore(Instant now) {
    Instant running = now.truncatedTo(ChronoUnit.MINUTES);
    boolean over = usedUp && granted == 0 && running.equals(minute);
    if (!over || own.getAvailableTokens() > 0) {
      return Duration.ZERO;
    }
    Duration next = Duration.between(now, running.plusSeconds(60));
    Duration refill = Duration.ofNanos(own.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    return refill.compareTo(next) < 0 ? refill : next;
  }

  private synchronized boolean shared(Instant now) {
    Instant running = now.truncatedTo(ChronoUnit.MINUTES);
    if (!running.equals(minute)) {
      minute = running;
      granted = 0;
      usedUp = false;
    }
    if (granted == 0 && !usedUp) {
      granted = ask();
      usedUp = granted < portion; // there was no more
    }
    if (granted == 0) {
      return false;
    }
    granted--;
    return true;
  }

  private long ask() {
    try {
      return TenantScope.within(
          of.tenantId(), () -> store.grant(of.tenantId(), of.who(), minute, portion, shared));
    } catch (Refusal refusal) {
      // the store's trouble is not the visitor's: this server goes on at its own even pace
      LOG.log(Level.WARNING, "the rate is not shared: {0}", refusal.code());
      return portion;
    }
  }

  /** The clock as buckets read it. */
  private record Ticks(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
