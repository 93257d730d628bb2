package io.bookingchat.conversation;

import io.bookingchat.agent.Draft;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as it is stored: one item, read once and written once a turn.
 *
 * @param visitorId whose it is; nobody else is shown that it exists
 * @param messages the most recent ones, oldest first
 * @param replies those of the last turns, newest last, so that a repeated turn is not done twice
 * @param handoff the visitor asked for, or needs, a person
 * @param expiresAt when it may be forgotten, by the real clock
 * @param version counts its writes; 1 when it is new
 */
public record Conversation(
    String conversationId,
    String visitorId,
    Language language,
    List<Message> messages,
    Draft draft,
    List<Reply> replies,
    boolean handoff,
    Instant createdAt,
    Instant expiresAt,
    int version) {
  public Conversation {
    messages = List.copyOf(messages);
    replies = List.copyOf(replies);
  }

  /** The reply that a turn got, if it is one of the last. */
  public Optional<Reply> reply(String turnId) {
    return replies.stream().filter(reply -> reply.turnId().equals(turnId)).findFirst();
  }

  /** What the visitor was told last; empty before the first turn. */
  public Optional<Reply> last() {
    return replies.isEmpty() ? Optional.empty() : Optional.of(replies.get(replies.size() - 1));
  }
}
