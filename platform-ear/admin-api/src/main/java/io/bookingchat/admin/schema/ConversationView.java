package io.bookingchat.admin.schema;

import io.bookingchat.conversation.Conversation;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A conversation as a list shows it.
 *
 * @param name what the visitor is called, as far as they said
 * @param waitingSince since when the visitor waits for a person; absent when they don't
 * @param messages how many were said
 * @param last the last of them
 */
@Type("Conversation")
public record ConversationView(
    String conversationId,
    String language,
    Optional<String> name,
    OffsetDateTime startedAt,
    Optional<OffsetDateTime> waitingSince,
    int messages,
    MessageView last) {

  /** Some conversations, and where to go on when there are more. */
  @Type("ConversationPage")
  public record Page(List<@NonNull ConversationView> items, Optional<String> nextCursor) {}

  public static ConversationView of(Conversation conversation, ZoneId zone) {
    int kept = conversation.messages().size();
    return new ConversationView(
        conversation.conversationId(),
        conversation.language().tag(),
        conversation.draft().contact().name(),
        Times.at(conversation.createdAt(), zone),
        conversation.handedOff().map(since -> Times.at(since, zone)),
        conversation.moved() + kept,
        MessageView.of(conversation.messages().get(kept - 1), zone));
  }
}
