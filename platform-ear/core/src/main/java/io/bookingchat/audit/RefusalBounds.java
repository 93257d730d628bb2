package io.bookingchat.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * How many refusals of a tenant get an entry: whoever is refused must not be able to fill its
 * trail. Those beyond are counted, and the next entry says how many they were.
 */
final class RefusalBounds {
  static final int MOST_A_MINUTE = 20;

  private final Cache<TenantId, Minute> minutes = Caffeine.newBuilder().maximumSize(10_000).build();

  private record Minute(Instant begin, int kept, long suppressed, boolean admitted) {}

  /** How many were suppressed before this one; empty when this one is to be suppressed, too. */
  OptionalLong admit(TenantId tenantId, Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    long[] before = new long[1];
    Minute counted =
        minutes
            .asMap()
            .compute(
                tenantId,
                (id, known) -> {
                  before[0] = known == null ? 0 : known.suppressed();
                  if (known == null || !known.begin().equals(minute)) {
                    return new Minute(minute, 1, 0, true);
                  }
                  return known.kept() < MOST_A_MINUTE
                      ? new Minute(minute, known.kept() + 1, 0, true)
                      : new Minute(minute, known.kept(), known.suppressed() + 1, false);
                });
    return counted.admitted() ? OptionalLong.of(before[0]) : OptionalLong.empty();
  }
}
