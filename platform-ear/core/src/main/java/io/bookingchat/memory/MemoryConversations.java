package io.bookingchat.memory;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.Realm;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link ConversationStore} in memory. */
public final class MemoryConversations implements ConversationStore {
  private record Id(Realm realm, String conversationId) {}

  private final Map<Id, Conversation> stored = new ConcurrentHashMap<>();
  private final Map<Id, List<Batch>> left = new ConcurrentHashMap<>();

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
    return page(
        realm,
        each -> after.map(id -> each.conversationId().compareTo(id) > 0).orElse(true),
        Comparator.naturalOrder(),
        Conversation::conversationId,
        limit);
  }

  @Override
  public Page newest(Realm realm, Optional<String> before, int limit) {
    return page(
        realm,
        each -> before.map(id -> each.conversationId().compareTo(id) < 0).orElse(true),
        Comparator.reverseOrder(),
        Conversation::conversationId,
        limit);
  }

  @Override
  public Page waiting(Realm realm, Optional<String> after, int limit) {
    return page(
        realm,
        each -> each.handoff() && after.map(last -> since(each).compareTo(last) > 0).orElse(true),
        Comparator.naturalOrder(),
        MemoryConversations::since,
        limit);
  }

  private static String since(Conversation waiting) {
    return waiting.handedOff().orElseThrow() + "#" + waiting.conversationId();
  }

  private Page page(
      Realm realm,
      Predicate<Conversation> wanted,
      Comparator<String> order,
      Function<Conversation, String> position,
      int limit) {
    List<Conversation> found =
        stored.entrySet().stream()
            .filter(entry -> entry.getKey().realm().equals(realm))
            .map(Map.Entry::getValue)
            .filter(wanted)
            .sorted(Comparator.comparing(position, order))
            .limit(limit)
            .toList();
    return new Page(
        found,
        found.size() < limit
            ? Optional.empty()
            : Optional.of(position.apply(found.get(limit - 1))));
  }

  @Override
  public boolean delete(Realm realm, String conversationId) {
    Id id = new Id(realm, conversationId);
    left.remove(id);
    return stored.remove(id) != null;
  }

  @Override
  public boolean update(Realm realm, Conversation conversation) {
    Id id = new Id(realm, conversation.conversationId());
    Conversation current = stored.get(id);
    return current != null
        && current.version() == conversation.version() - 1
        && stored.replace(id, current, conversation);
  }

  @Override
  public boolean update(Realm realm, Conversation conversation, Batch leaving) {
    boolean written = update(realm, conversation);
    if (written) {
      left.merge(
          new Id(realm, conversation.conversationId()),
          List.of(leaving),
          (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }
    return written;
  }

  @Override
  public List<Batch> left(Realm realm, String conversationId) {
    return left.getOrDefault(new Id(realm, conversationId), List.of());
  }
}
