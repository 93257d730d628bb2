package io.bookingchat.memory;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.Tenants;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link Tenants} in memory. */
public final class MemoryTenants implements Tenants {
  private final Map<TenantId, Tenant> stored = new ConcurrentHashMap<>();

  @Override
  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public Tenant create(Tenant tenant) {
    if (stored.putIfAbsent(tenant.tenantId(), tenant) != null) {
      throw Refusal.invalid("tenantId", "That tenant id is taken.");
    }
    return tenant;
  }

  @Override
  public Tenant update(Tenant tenant) {
    return stored.compute(
        tenant.tenantId(),
        (id, current) -> {
          if (current == null || current.version() != tenant.version() - 1) {
            throw Refusal.of(ErrorCode.CONFLICT, "The tenant was changed by someone else.");
          }
          return tenant;
        });
  }
}
