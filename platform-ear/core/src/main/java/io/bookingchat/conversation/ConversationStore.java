package io.bookingchat.conversation;

import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.List;
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

  /**
   * Stores a conversation after a turn together with messages that leave it: both or nothing.
   *
   * @return whether they were stored: only if the stored version is one lower
   */
  boolean update(Realm realm, Conversation conversation, Batch leaving);

  /** The messages that have left a conversation and are not forgotten, oldest first. */
  List<Batch> left(Realm realm, String conversationId);

  /**
   * Conversations by id.
   *
   * @param after continue behind this id, the last of an earlier page
   * @param limit most conversations of the page; they are read whole
   */
  Page page(Realm realm, Optional<String> after, int limit);

  /**
   * Conversations, those that began last first.
   *
   * @param before continue behind this id, the last of an earlier page
   */
  Page newest(Realm realm, Optional<String> before, int limit);

  /**
   * Conversations that wait for a person, those that have waited longest first; as of a moment ago.
   *
   * @param after the {@code next} of an earlier page
   */
  Page waiting(Realm realm, Optional<String> after, int limit);

  /**
   * Deletes one with all its messages; whether there was one. A turn that is being answered is not
   * stored any more.
   */
  boolean delete(Realm realm, String conversationId);

  /**
   * Messages that left a conversation together.
   *
   * @param first how many messages of the conversation are before these
   * @param expiresAt when they may be forgotten, by the real clock
   */
  record Batch(int first, List<Message> messages, Instant expiresAt) {
    public Batch {
      messages = List.copyOf(messages);
    }
  }

  /** Some conversations, and where to go on when there are more. */
  record Page(List<Conversation> items, Optional<String> next) {}
}
