package io.bookingchat.conversation;

import io.bookingchat.tenancy.Realm;
import java.util.Optional;

/** Where conversations are kept. */
public interface ConversationStore {
  Optional<Conversation> find(Realm realm, String conversationId);

  /** Stores a new conversation. */
  void create(Realm realm, Conversation conversation);

  /**
   * Stores a conversation after a turn, in one conditional write.
   *
   * @return whether it was stored: only if the stored version is one lower
   */
  boolean update(Realm realm, Conversation conversation);
}
