package io.bookingchat.memory;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.Realm;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ConversationStore} in memory. */
public final class MemoryConversations implements ConversationStore {
  private record Id(Realm realm, String conversationId) {}

  private final Map<Id, Conversation> stored = new ConcurrentHashMap<>();

  @Override
  public Optional<Conversation> find(Realm realm, String conversationId) {
    return Optional.ofNullable(stored.get(new Id(realm, conversationId)));
  }

  @Override
  public void create(Realm realm, Conversation conversation) {
    Id id = new Id(realm, conversation.conversationId());
    if (stored.putIfAbsent(id, conversation) != null) {
      throw new IllegalStateException("conversation ids are random and never repeat");
    }
  }

  @Override
  public boolean update(Realm realm, Conversation conversation) {
    Id id = new Id(realm, conversation.conversationId());
    Conversation current = stored.get(id);
    return current != null
        && current.version() == conversation.version() - 1
        && stored.replace(id, current, conversation);
  }
}
