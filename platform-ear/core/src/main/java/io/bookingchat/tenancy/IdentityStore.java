package io.bookingchat.tenancy;

import java.time.Instant;
import java.util.Optional;

/** Where is kept what companies say of their visitors by. */
public interface IdentityStore {
  Optional<IdentityKey> key(TenantId tenantId);

  void save(IdentityKey key);

  /** Whether there was one to remove. */
  boolean remove(TenantId tenantId);

  /**
   * Notes that a statement was used.
   *
   * @param until when it expires by itself and may be forgotten
   * @return whether this was the first time
   */
  boolean useOnce(Realm realm, String statementId, Instant until);

  /** The conversation that a visitor had last, wherever that was. */
  Optional<String> lastConversation(Realm realm, String visitorId);

  /**
   * Notes a visitor's conversation as the last one.
   *
   * @param until when it may be forgotten
   */
  void lastConversation(Realm realm, String visitorId, String conversationId, Instant until);

  /** Forgets which conversation a visitor had last; whether it was known. */
  boolean forget(Realm realm, String visitorId);
}
