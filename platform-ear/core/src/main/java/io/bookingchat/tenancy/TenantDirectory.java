package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Tenants as requests need them: read once, then remembered for a few seconds. A change made on
 * this server is seen at once here, and within {@link #STALE} elsewhere: reads and changes of one
 * tenant wait for each other, so that none remembers what another has just replaced.
 */
@Component
public final class TenantDirectory {
  static final Duration STALE = Duration.ofSeconds(10);

  private final Tenants tenants;
  private final Cache<TenantId, Tenant> cache =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALE).build();

  @Inject
  public TenantDirectory(Tenants tenants) {
    this.tenants = tenants;
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
