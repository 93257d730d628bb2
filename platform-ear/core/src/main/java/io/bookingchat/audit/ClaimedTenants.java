package io.bookingchat.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether there is a tenant that a refused request names. Anybody can name anything, so only so
 * many names a minute are looked up; beyond, and for tenants that do not exist, the log has to do.
 */
@Component
public final class ClaimedTenants {
  static final int MOST_A_MINUTE = 60;

  private final TenantDirectory tenants;
  private final Clock clock;
  private final Cache<TenantId, Boolean> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();
  private Instant minute = Instant.EPOCH;
  private int asked;

  @Inject
  public ClaimedTenants(TenantDirectory tenants, @RealTime Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The tenant of that name, as far as it is known. */
  public Optional<TenantId> find(String name) {
    TenantId id;
    try {
      id = new TenantId(name);
    } catch (Refusal malformed) {
      return Optional.empty(); // no tenant has such an id
    }
    Boolean exists = known.getIfPresent(id);
    if (exists == null && mayAsk()) {
      exists = TenantScope.within(id, () -> tenants.find(id)).isPresent();
      known.put(id, exists);
    }
    return Boolean.TRUE.equals(exists) ? Optional.of(id) : Optional.empty();
  }

  private synchronized boolean mayAsk() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      asked = 0;
    }
    return asked++ < MOST_A_MINUTE;
  }
}
