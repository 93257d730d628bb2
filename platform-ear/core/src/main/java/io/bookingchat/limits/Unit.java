package io.bookingchat.limits;

import java.time.Clock;
import java.util.Optional;

/**
 * Something taken out of a quota: either it is counted as used, or it goes back when it is closed.
 */
public final class Unit implements AutoCloseable {
  private final Optional<Meter> meter;
  private final long taken;
  private final Optional<String> apiKeyId;
  private final Clock clock;
  private boolean settled;

  Unit(Optional<Meter> meter, long taken, Optional<String> apiKeyId, Clock clock) {
    this.meter = meter;
    this.taken = taken;
    this.apiKeyId = apiKeyId;
    this.clock = clock;
  }

  /** Counts it as used. */
  public void used() {
    settle(taken);
  }

  /** Counts that much as used in its place, be it more or less; once only. */
  public void settle(long actual) {
    if (!settled) {
      settled = true;
      meter.ifPresent(holding -> holding.settle(taken, actual, apiKeyId, clock.instant()));
    }
  }

  /** Gives it back, unless it was used. */
  @Override
  public void close() {
    settle(0);
  }
}
