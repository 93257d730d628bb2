package io.bookingchat.admin.schema;

import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Message;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.Type;

/** One message. Its text is text, never markup. */
@Type("ChatMessage")
public record MessageView(String messageId, Author author, String text, OffsetDateTime at) {
  public static MessageView of(Message message, ZoneId zone) {
    return new MessageView(
        message.messageId(), message.author(), message.text(), Times.at(message.at(), zone));
  }
}
