package io.bookingchat.dynamodb;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A conversation as text that fits into an item. Messages leave a conversation long before that;
 * should one grow too long all the same, it forgets the turns whose repetition it would recognise.
 */
final class ConversationText {
  /** Far above what a conversation needs, and below the 400 KB of an item. */
  static final int MOST_BYTES = 350_000;

  private ConversationText() {}

  static String bounded(Conversation conversation) {
    Conversation fitting = conversation;
    String text = Documents.text(fitting);
    while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      fitting = fitting.replying(later(fitting.replies()));
      text = Documents.text(fitting);
    }
    return text;
  }

  private static List<Reply> later(List<Reply> replies) {
    if (replies.size() < 2) {
      throw new IllegalStateException("a conversation's messages are too long to be stored");
    }
    return replies.subList((replies.size() + 1) / 2, replies.size());
  }
}
