package io.bookingchat.tenancy;

import io.bookingchat.memory.MemoryApiKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys in memory that count how often they are asked, and whose index can be wrong. */
final class CountedKeys implements ApiKeys {
  private final MemoryApiKeys keys = new MemoryApiKeys();

  Optional<TenantScope> lookedUpAs = Optional.empty();
  UnaryOperator<List<ApiKey>> index = found -> found;
  Runnable onUse = () -> {};
  Runnable beforeExpiry = () -> {};
  int lookups;
  int reads;
  int uses;

  @Override
  public List<ApiKey> findByHash(String hash) {
    lookups++;
    lookedUpAs = TenantScope.current();
    return index.apply(new ArrayList<>(keys.findByHash(hash)));
  }

  @Override
  public List<ApiKey> all(TenantId tenantId) {
    return keys.all(tenantId);
  }

  @Override
  public Optional<ApiKey> find(TenantId tenantId, String apiKeyId) {
    reads++;
    return keys.find(tenantId, apiKeyId);
  }

  @Override
  public void save(ApiKey key) {
    keys.save(key);
  }

  @Override
  public void revoke(TenantId tenantId, String apiKeyId, Instant at) {
    keys.revoke(tenantId, apiKeyId, at);
  }

  @Override
  public boolean expire(ApiKey read, Instant at) {
    beforeExpiry.run();
    return keys.expire(read, at);
  }

  @Override
  public void used(TenantId tenantId, String apiKeyId, LocalDate day) {
    uses++;
    onUse.run();
    keys.used(tenantId, apiKeyId, day);
  }
}
