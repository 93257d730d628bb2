package io.bookingchat.dynamodb;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A conversation as text that fits into an item. One that has grown too long loses its oldest
 * messages, then its oldest replies: it goes on rather than fail.
 */
final class ConversationText {
  /** Far above what a conversation needs, and far below the 400 KB of an item. */
  static final int MOST_BYTES = 100_000;

  private ConversationText() {}

  static String bounded(Conversation conversation) {
    Conversation fitting = conversation;
    String text = Documents.text(fitting);
    while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      fitting = shorter(fitting);
      text = Documents.text(fitting);
    }
    return text;
  }

  private static Conversation shorter(Conversation conversation) {
    List<Message> messages = conversation.messages();
    List<Reply> replies = conversation.replies();
    if (messages.size() > 1) {
      messages = laterHalf(messages);
    } else if (replies.size() > 1) {
      replies = laterHalf(replies);
    } else {
      throw new IllegalStateException("one message and one reply are too long to be stored");
    }
    return new Conversation(
        conversation.conversationId(),
        conversation.visitorId(),
        conversation.language(),
        messages,
        conversation.draft(),
        replies,
        conversation.handoff(),
        conversation.createdAt(),
        conversation.expiresAt(),
        conversation.version());
  }

  private static <T> List<T> laterHalf(List<T> all) {
    return all.subList((all.size() + 1) / 2, all.size());
  }
}
