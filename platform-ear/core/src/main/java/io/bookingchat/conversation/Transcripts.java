package io.bookingchat.conversation;

import io.bookingchat.Component;
import io.bookingchat.conversation.ConversationStore.Batch;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was said in a conversation. The item that every turn reads and writes holds the last of
 * it; messages leave it many at once and in the turn's own write, so that it stays small, moving
 * them is rare, and none is lost in between.
 */
@Component
public final class Transcripts {
  /** An item that has so many messages is full. */
  private static final int FULL = 40;

  /** So many stay in it then: with two or three messages a turn, a move serves ten and more. */
  private static final int KEPT = 10;

  /** What an item can hold beside all else, in any script. */
  private static final int MOST_CHARACTERS = 60_000;

  private final ConversationStore store;

  @Inject
  public Transcripts(ConversationStore store) {
    this.store = store;
  }

  /** The conversation with all messages that are still kept. */
  public Conversation whole(Realm realm, Conversation conversation) {
    if (conversation.moved() == 0) {
      return conversation;
    }
    List<Batch> left = store.left(realm, conversation.conversationId());
    return conversation.whole(
        Stream.concat(
                left.stream()
                    .filter(
                        batch -> batch.first() < conversation.moved()) // moved since it was read
                    .flatMap(batch -> batch.messages().stream()),
                conversation.messages().stream())
            .toList());
  }

  /**
   * Stores a conversation in which something was said.
   *
   * @return whether it was stored: not if something else was, since it was read
   */
  boolean save(Realm realm, Conversation next) {
    int size = next.messages().size();
    if (size < FULL && (size <= KEPT || characters(next) <= MOST_CHARACTERS)) {
      return store.update(realm, next);
    }
    int leaving = size - KEPT;
    return store.update(
        realm,
        next.without(leaving),
        new Batch(next.moved(), next.messages().subList(0, leaving), next.expiresAt()));
  }

  private static int characters(Conversation conversation) {
    return conversation.messages().stream().mapToInt(message -> message.text().length()).sum();
  }
}
