package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** {@link ApiKeys} in DynamoDB; found by hash through an index that spans all tenants. */
@Component
public final class StoredApiKeys implements ApiKeys {
  private final Store store;

  @Inject
  public StoredApiKeys(Store store) {
    this.store = store;
  }

  @Override
  public List<ApiKey> findByHash(String hash) {
    return store.lookUp(Schema.API_KEYS, Schema.KEYS_BY_HASH, hash).stream()
        .map(item -> Documents.read(item, ApiKey.class))
        .toList();
  }

  @Override
  public List<ApiKey> all(TenantId tenantId) {
    return store.query(Range.of(Schema.API_KEYS, Keys.tenant(tenantId))).stream()
        .map(item -> Documents.read(item, ApiKey.class))
        .toList();
  }

  @Override
  public Optional<ApiKey> find(TenantId tenantId, String apiKeyId) {
    return store
        .get(Schema.API_KEYS, Keys.tenant(tenantId), apiKeyId)
        .map(item -> Documents.read(item, ApiKey.class));
  }

  @Override
  public void save(ApiKey key) {
    store.put(
        Schema.API_KEYS,
        Items.item(
            Items.key(Schema.API_KEYS, Keys.tenant(key.tenantId()), key.apiKeyId()),
            Documents.item(key)));
  }
}
