package io.bookingchat.conversation;

import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was said in a conversation, part of it in the conversation itself. Messages move out of
 * it many at once, so that it stays small and moving them is rare: they are kept first and leave
 * with the turn's own write, so that none is lost in between.
 */
@Component
public final class Transcripts {
  private final TranscriptStore store;

  @Inject
  public Transcripts(TranscriptStore store) {
    this.store = store;
  }

  /** The conversation with all messages that are still kept. */
  public Conversation whole(Realm realm, Conversation conversation) {
    if (conversation.moved() == 0) {
      return conversation;
    }
    SortedMap<Integer, Message> all = new TreeMap<>();
    store
        .batches(realm, conversation.conversationId())
        .forEach(batch -> number(batch.first(), batch.messages(), all));
    number(conversation.moved(), conversation.messages(), all);
    return conversation.whole(List.copyOf(all.values()));
  }

  /** Whether there was anything to forget. */
  public boolean forget(Realm realm, String conversationId) {
    return store.forget(realm, conversationId);
  }

  /**
   * The conversation as it can take more messages: a full window's oldest are kept here and left
   * out of it. While they cannot be kept they stay, up to a limit.
   *
   * @throws Refusal UNAVAILABLE beyond that limit
   */
  Conversation roomy(Realm realm, Conversation stored, Instant expiresAt) {
    int leaving = Window.leaving(stored);
    if (leaving == 0) {
      return stored;
    }
    try {
      store.keep(
          realm,
          stored.conversationId(),
          stored.moved(),
          stored.messages().subList(0, leaving),
          expiresAt);
      return stored.without(leaving);
    } catch (Refusal refusal) {
      if (!Window.canWait(stored)) {
        throw refusal; // nothing may be lost: the visitor is asked to try again
      }
      return stored; // the store has said why; they move with a later turn
    }
  }

  private static void number(int first, List<Message> messages, SortedMap<Integer, Message> all) {
    for (int i = 0; i < messages.size(); i++) {
      all.put(first + i, messages.get(i));
    }
  }
}
