package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Sealer;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link IdentityStore} in DynamoDB; keys are sealed, for that of HS256 is a secret. */
@Component
public final class StoredIdentities implements IdentityStore {
  private static final String KEY = "key";
  private static final String USED = "used:";
  private static final String LAST = "last:";
  private static final String CONVERSATION = "conversationId";

  private static final System.Logger LOG = System.getLogger(StoredIdentities.class.getName());

  private final Store store;
  private final Sealer sealer;
  private final Clock clock;

  @Inject
  public StoredIdentities(Store store, Sealer sealer, @RealTime Clock clock) {
    this.store = store;
    this.sealer = sealer;
    this.clock = clock;
  }

  @Override
  public Optional<IdentityKey> key(TenantId tenantId) {
    return store
        .get(Schema.IDENTITIES, Keys.tenant(tenantId), KEY)
        .map(item -> Documents.read(item, IdentityKey.class))
        .flatMap(this::opened);
  }

  /** Empty also when it does not open: nobody is vouched for until another one is registered. */
  private Optional<IdentityKey> opened(IdentityKey sealed) {
    Optional<String> key = sealer.open(sealed.tenantId(), what(sealed), sealed.key());
    if (key.isEmpty()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the identity key of {0} does not open: register another one",
          sealed.tenantId());
    }
    return key.map(sealed::with);
  }

  private static String what(IdentityKey key) {
    return "identity key|" + key.algorithm() + "|" + key.keyId();
  }

  @Override
  public void save(IdentityKey key) {
    IdentityKey sealed = key.with(sealer.seal(key.tenantId(), what(key), key.key()));
    store.put(
        Schema.IDENTITIES,
        Items.item(
            Items.key(Schema.IDENTITIES, Keys.tenant(key.tenantId()), KEY),
            Documents.item(sealed)));
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
