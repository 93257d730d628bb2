package io.bookingchat.memory;

import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.TranscriptStore;
import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@link TranscriptStore} in memory; forgets nothing by itself. */
public final class MemoryTranscripts implements TranscriptStore {
  private record Id(Realm realm, String conversationId) {}

  private final Map<Id, Map<Integer, Batch>> stored = new ConcurrentHashMap<>();

  @Override
  public void keep(
      Realm realm, String conversationId, int first, List<Message> messages, Instant expiresAt) {
    stored
        .computeIfAbsent(new Id(realm, conversationId), id -> new ConcurrentSkipListMap<>())
        .merge(
            first,
            new Batch(first, messages),
            (before, now) -> before.messages().size() < now.messages().size() ? now : before);
  }

  @Override
  public List<Batch> batches(Realm realm, String conversationId) {
    return List.copyOf(stored.getOrDefault(new Id(realm, conversationId), Map.of()).values());
  }

  @Override
  public boolean forget(Realm realm, String conversationId) {
    return stored.remove(new Id(realm, conversationId)) != null;
  }
}
