package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keys that are well-formed and nobody's. They are remembered apart from the good ones, so that
 * trying many of them pushes none of those out, and only so many are looked up in a while.
 */
final class UnknownKeys {
  /**
   * How many keys that turn out to be unknown are looked up in a {@link #WINDOW}, and how many are
   * remembered for as long.
   */
  static final int MOST = 500;

  static final Duration WINDOW = Duration.ofSeconds(10);

  private final Clock clock;
  private final Cache<String, Boolean> hashes;
  private long window;
  private int lookups;

  UnknownKeys(Clock clock) {
    this.clock = clock;
    this.hashes =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(WINDOW)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  boolean contains(String hash) {
    return hashes.getIfPresent(hash) != null;
  }

  void add(String hash) {
    hashes.put(hash, true);
  }

  void remove(String hash) {
    hashes.invalidate(hash);
  }

  /** How many are remembered. */
  long size() {
    hashes.cleanUp();
    return hashes.estimatedSize();
  }

  /**
   * Takes one of the lookups that are left.
   *
   * @throws Refusal RATE_LIMITED when there is none
   */
  synchronized void take() {
    long now = clock.millis();
    if (now / WINDOW.toMillis() != window) {
      window = now / WINDOW.toMillis();
      lookups = 0;
    }
    if (lookups >= MOST) {
      long left = WINDOW.toMillis() - now % WINDOW.toMillis();
      throw Refusal.saying(ErrorCode.RATE_LIMITED, "access.crowded")
          .with("retryAfterSeconds", (int) ((left + 999) / 1_000));
    }
    lookups++;
  }

  /** Gives a lookup back: it found a key. */
  synchronized void giveBack() {
    lookups = Math.max(0, lookups - 1);
  }
}
