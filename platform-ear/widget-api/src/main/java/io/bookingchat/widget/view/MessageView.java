package io.bookingchat.widget.view;

import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Message;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One message. Its text is text, never markup. */
@Type("ChatMessage")
public record MessageView(
    @NonNull String messageId,
    @NonNull Author author,
    @NonNull String text,
    @NonNull OffsetDateTime at) {
  public static MessageView of(Message message, ZoneId zone) {
    return new MessageView(
        message.messageId(),
        message.author(),
        message.text(),
        message.at().atZone(zone).toOffsetDateTime());
  }
}
