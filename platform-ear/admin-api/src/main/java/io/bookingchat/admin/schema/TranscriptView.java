package io.bookingchat.admin.schema;

import io.bookingchat.agent.Contact;
import io.bookingchat.conversation.Conversation;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * All that was said in a conversation, oldest first, and who the visitor is, as far as they said.
 *
 * @param waitingSince since when the visitor waits for a person; absent when they don't
 */
@Type("Transcript")
public record TranscriptView(
    String conversationId,
    String language,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    OffsetDateTime startedAt,
    Optional<OffsetDateTime> waitingSince,
    List<@NonNull MessageView> messages) {
  public static TranscriptView of(Conversation whole, ZoneId zone) {
    Contact contact = whole.draft().contact();
    return new TranscriptView(
        whole.conversationId(),
        whole.language().tag(),
        contact.name(),
        contact.email(),
        contact.phone(),
        Times.at(whole.createdAt(), zone),
        whole.handedOff().map(since -> Times.at(since, zone)),
        whole.messages().stream().map(message -> MessageView.of(message, zone)).toList());
  }
}
