package io.bookingchat.memory;

import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
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

  @Override
  public void revoke(TenantId tenantId, String apiKeyId, Instant at) {
    stored.computeIfPresent(new Id(tenantId, apiKeyId), (id, key) -> key.revoked(at));
  }

  @Override
  public boolean expire(ApiKey read, Instant at) {
    ApiKey ended =
        stored.computeIfPresent(
            new Id(read.tenantId(), read.apiKeyId()),
            (id, key) ->
                key.revokedAt().isEmpty() && key.expiresAt().equals(read.expiresAt())
                    ? key.ending(at)
                    : key);
    return ended != null
        && ended.revokedAt().isEmpty()
        && ended.expiresAt().equals(Optional.of(at));
  }

  @Override
  public void used(TenantId tenantId, String apiKeyId, LocalDate day) {
    stored.computeIfPresent(
        new Id(tenantId, apiKeyId),
        (id, key) -> key.lastUsed().filter(day::isBefore).isPresent() ? key : key.used(day));
  }
}
