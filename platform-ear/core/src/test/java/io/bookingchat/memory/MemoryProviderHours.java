package io.bookingchat.memory;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@link ProviderHoursStore} in memory. */
public final class MemoryProviderHours implements ProviderHoursStore {
  private record Id(TenantId tenantId, String providerId) {}

  private final Map<Id, ProviderHours> stored = new ConcurrentHashMap<>();

  @Override
  public ProviderHours find(TenantId tenantId, String providerId) {
    return stored.getOrDefault(new Id(tenantId, providerId), ProviderHours.NONE);
  }

  @Override
  public Map<String, ProviderHours> find(TenantId tenantId, Collection<String> providerIds) {
    return providerIds.stream()
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> find(tenantId, id)));
  }

  @Override
  public ProviderHours save(TenantId tenantId, String providerId, ProviderHours hours) {
    return stored.compute(
        new Id(tenantId, providerId),
        (id, current) -> {
          if ((current == null ? 0 : current.version()) != hours.version()) {
            throw Refusal.of(ErrorCode.CONFLICT, "The hours were changed by someone else.");
          }
          return new ProviderHours(
              hours.weekly(), hours.overrides(), hours.absences(), hours.version() + 1);
        });
  }

  @Override
  public void delete(TenantId tenantId, String providerId) {
    stored.remove(new Id(tenantId, providerId));
  }
}
