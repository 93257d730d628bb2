package io.bookingchat.memory;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.Realm;
import java.util.Comparator;
import java.util.List;
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
  public Page page(Realm realm, Optional<String> after, int limit) {
    List<Conversation> found =
        stored.entrySet().stream()
            .filter(entry -> entry.getKey().realm().equals(realm))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparing(Conversation::conversationId))
            .filter(each -> after.map(id -> each.conversationId().compareTo(id) > 0).orElse(true))
            .limit(limit)
            .toList();
    return new Page(
        found,
        found.size() < limit
            ? Optional.empty()
            : Optional.of(found.get(limit - 1).conversationId()));
  }

  @Override
  public boolean delete(Realm realm, String conversationId) {
    return stored.remove(new Id(realm, conversationId)) != null;
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
