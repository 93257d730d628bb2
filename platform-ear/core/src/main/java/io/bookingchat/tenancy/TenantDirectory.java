package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Tenants as requests need them: read once, then remembered for a few seconds. A change made on
 * this server is seen at once here, and within {@link #STALE} elsewhere.
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
    Tenant known = cache.getIfPresent(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Tenant> read = tenants.find(id);
    read.ifPresent(tenant -> cache.put(id, tenant));
    return read;
  }

  /** The stored tenant, for whoever is about to change it. */
  public Optional<Tenant> fresh(TenantId id) {
    cache.invalidate(id);
    return find(id);
  }

  public Tenant create(Tenant tenant) {
    return remembered(tenants.create(tenant));
  }

  public Tenant update(Tenant tenant) {
    return remembered(tenants.update(tenant));
  }

  private Tenant remembered(Tenant tenant) {
    cache.put(tenant.tenantId(), tenant);
    return tenant;
  }
}
