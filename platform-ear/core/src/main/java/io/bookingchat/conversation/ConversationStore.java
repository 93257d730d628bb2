package io.bookingchat.conversation;

import io.bookingchat.tenancy.Realm;
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

  /** Whether there was one to delete. A turn that is being answered is not stored any more. */
  boolean delete(Realm realm, String conversationId);

  /** Some conversations, and where to go on when there are more. */
  record Page(List<Conversation> items, Optional<String> next) {}
}
