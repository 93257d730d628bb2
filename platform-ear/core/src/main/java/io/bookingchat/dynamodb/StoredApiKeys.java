package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link ApiKeys} in DynamoDB; found by hash through an index that spans all tenants. */
@Component
public final class StoredApiKeys implements ApiKeys {
  private static final String ID = "apiKeyId";
  private static final String REVOKED = "revokedAt";
  private static final String EXPIRES = "expiresAt";
  private static final String USED = "lastUsed";

  /** A condition on what is absent holds for an item that is not there, too. */
  private static final String THERE = "attribute_exists(#id)";

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

  @Override
  public void revoke(TenantId tenantId, String apiKeyId, Instant at) {
    set(
        tenantId,
        apiKeyId,
        REVOKED,
        at.toString(),
        new Condition(
            THERE + " AND attribute_not_exists(#revoked)",
            Map.of("#id", ID, "#revoked", REVOKED),
            Map.of()));
  }

  @Override
  public boolean expire(ApiKey read, Instant at) {
    Optional<Instant> end = read.expiresAt();
    String unchanged = end.isPresent() ? "#end = :end" : "attribute_not_exists(#end)";
    return set(
        read.tenantId(),
        read.apiKeyId(),
        EXPIRES,
        at.toString(),
        new Condition(
            THERE + " AND attribute_not_exists(#revoked) AND " + unchanged,
            Map.of("#id", ID, "#revoked", REVOKED, "#end", EXPIRES),
            end.map(known -> Map.of(":end", Items.text(known.toString()))).orElseGet(Map::of)));
  }

  @Override
  public void used(TenantId tenantId, String apiKeyId, LocalDate day) {
    set(
        tenantId,
        apiKeyId,
        USED,
        day.toString(),
        new Condition(
            THERE + " AND (attribute_not_exists(#used) OR #used < :set)",
            Map.of("#id", ID, "#used", USED),
            Map.of()));
  }

  private boolean set(
      TenantId tenantId, String apiKeyId, String attribute, String value, Condition condition) {
    return Items.possible(apiKeyId)
        && store.set(
            Schema.API_KEYS,
            Items.key(Schema.API_KEYS, Keys.tenant(tenantId), apiKeyId),
            attribute,
            Items.text(value),
            condition);
  }
}
