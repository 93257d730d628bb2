package io.bookingchat.conversation;

import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.List;

/** Where the messages are kept that have left a conversation's window. */
public interface TranscriptStore {
  /**
   * Keeps messages. Done twice it does the same once, and fewer never take the place of more: a
   * late repetition loses nothing.
   *
   * @param first how many messages of the conversation are before these
   * @param expiresAt when they may be forgotten, by the real clock
   */
  void keep(
      Realm realm, String conversationId, int first, List<Message> messages, Instant expiresAt);

  /** What was kept and is not forgotten, oldest first. Two batches may hold the same messages. */
  List<Batch> batches(Realm realm, String conversationId);

  /** Whether there was anything to forget. */
  boolean forget(Realm realm, String conversationId);

  /**
   * Messages that were kept together.
   *
   * @param first how many messages of the conversation are before these
   */
  record Batch(int first, List<Message> messages) {
    public Batch {
      messages = List.copyOf(messages);
    }
  }
}
