package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tenants as requests need them: read once, then remembered for a few seconds. A change made on
 * this server is seen at once here, and within {@link #STALE} elsewhere: reads and changes of one
 * tenant wait for each other, so that none remembers what another has just replaced.
 */
@Component
public final class TenantDirectory {
  static final Duration STALE = Duration.ofSeconds(10);

  /** Each is read again up to so much earlier, so that many are not read at once. */
  private static final Duration SPREAD = Duration.ofSeconds(2);

  private final Tenants tenants;
  private final Cache<TenantId, Tenant> cache;

  @Inject
  public TenantDirectory(Tenants tenants) {
    this(tenants, Ticker.systemTicker());
  }

  /** One that measures time otherwise. */
  public TenantDirectory(Tenants tenants, Ticker ticker) {
    this.tenants = tenants;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.writing((TenantId id, Tenant tenant) -> lifetime()))
            .ticker(ticker)
            .build();
  }

  private static Duration lifetime() {
    return STALE.minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
  }

  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(cache.get(id, this::readOrNull));
  }

  /** The stored tenant, for whoever is about to change it. */
  public Optional<Tenant> fresh(TenantId id) {
    return Optional.ofNullable(cache.asMap().compute(id, (key, known) -> readOrNull(key)));
  }

  public Tenant create(Tenant tenant) {
    return cache.asMap().compute(tenant.tenantId(), (id, known) -> tenants.create(tenant));
  }

  public Tenant update(Tenant tenant) {
    return cache.asMap().compute(tenant.tenantId(), (id, known) -> tenants.update(tenant));
  }

  private Tenant readOrNull(TenantId id) {
    return tenants.find(id).orElse(null); // null is not remembered
  }
}
