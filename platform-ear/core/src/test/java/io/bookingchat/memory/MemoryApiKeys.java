package io.bookingchat.memory;

import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ApiKeys} in memory. */
public final class MemoryApiKeys implements ApiKeys {
  private record Id(TenantId tenantId, String apiKeyId) {}

  private final Map<Id, ApiKey> stored = new ConcurrentHashMap<>();

  @Override
  public List<ApiKey> findByHash(String hash) {
    return stored.values().stream().filter(key -> key.hash().equals(hash)).toList();
  }

  @Override
  public List<ApiKey> all(TenantId tenantId) {
    return stored.values().stream()
        .filter(key -> key.tenantId().equals(tenantId))
        .sorted(Comparator.comparing(ApiKey::apiKeyId))
        .toList();
  }

  @Override
  public Optional<ApiKey> find(TenantId tenantId, String apiKeyId) {
    return Optional.ofNullable(stored.get(new Id(tenantId, apiKeyId)));
  }

  @Override
  public void save(ApiKey key) {
    stored.put(new Id(key.tenantId(), key.apiKeyId()), key);
  }
}
