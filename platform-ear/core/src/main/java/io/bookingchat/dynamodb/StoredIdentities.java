package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link IdentityStore} in DynamoDB. */
@Component
public final class StoredIdentities implements IdentityStore {
  private static final String KEY = "key";
  private static final String USED = "used:";
  private static final String LAST = "last:";
  private static final String CONVERSATION = "conversationId";

  private final Store store;
  private final Clock clock;

  @Inject
  public StoredIdentities(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<IdentityKey> key(TenantId tenantId) {
    return store
        .get(Schema.IDENTITIES, Keys.tenant(tenantId), KEY)
        .map(item -> Documents.read(item, IdentityKey.class));
  }

  @Override
  public void save(IdentityKey key) {
    store.put(
        Schema.IDENTITIES,
        Items.item(
            Items.key(Schema.IDENTITIES, Keys.tenant(key.tenantId()), KEY), Documents.item(key)));
  }

  @Override
  public boolean remove(TenantId tenantId) {
    return store.delete(Schema.IDENTITIES, Keys.tenant(tenantId), KEY);
  }

  @Override
  public boolean useOnce(Realm realm, String statementId, Instant until) {
    return store.put(
        Schema.IDENTITIES,
        item(realm, USED + statementId, until, Map.of()),
        Condition.absent(Schema.IDENTITIES));
  }

  @Override
  public Optional<String> lastConversation(Realm realm, String visitorId) {
    return store
        .get(Schema.IDENTITIES, Keys.realm(realm), LAST + visitorId)
        .filter(item -> !Items.forgotten(item, clock.instant()))
        .map(item -> Items.text(item, CONVERSATION));
  }

  @Override
  public void lastConversation(
      Realm realm, String visitorId, String conversationId, Instant until) {
    store.put(
        Schema.IDENTITIES,
        item(realm, LAST + visitorId, until, Map.of(CONVERSATION, Items.text(conversationId))));
  }

  @Override
  public boolean forget(Realm realm, String visitorId) {
    return store.delete(Schema.IDENTITIES, Keys.realm(realm), LAST + visitorId);
  }

  private static Map<String, AttributeValue> item(
      Realm realm, String entry, Instant until, Map<String, AttributeValue> more) {
    return Items.item(
        Items.item(Items.key(Schema.IDENTITIES, Keys.realm(realm), entry), more),
        Map.of(Table.FORGET_AT, Items.instant(until)));
  }
}
