package io.bookingchat.memory;

import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@link IdentityStore} in memory; it forgets nothing. */
public final class MemoryIdentities implements IdentityStore {
  private record Entry(Realm realm, String id) {}

  private final Map<TenantId, IdentityKey> keys = new ConcurrentHashMap<>();
  private final Set<Entry> used = ConcurrentHashMap.newKeySet();
  private final Map<Entry, String> last = new ConcurrentHashMap<>();

  @Override
  public Optional<IdentityKey> key(TenantId tenantId) {
    return Optional.ofNullable(keys.get(tenantId));
  }

  @Override
  public void save(IdentityKey key) {
    keys.put(key.tenantId(), key);
  }

  @Override
  public boolean remove(TenantId tenantId) {
    return keys.remove(tenantId) != null;
  }

  @Override
  public boolean useOnce(Realm realm, String statementId, Instant until) {
    return used.add(new Entry(realm, statementId));
  }

  @Override
  public Optional<String> lastConversation(Realm realm, String visitorId) {
    return Optional.ofNullable(last.get(new Entry(realm, visitorId)));
  }

  @Override
  public void lastConversation(
      Realm realm, String visitorId, String conversationId, Instant until) {
    last.put(new Entry(realm, visitorId), conversationId);
  }

  @Override
  public boolean forget(Realm realm, String visitorId) {
    return last.remove(new Entry(realm, visitorId)) != null;
  }
}
