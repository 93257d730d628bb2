package io.bookingchat.conversation;

import io.bookingchat.agent.Draft;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A conversation as it is stored: one item, read once and written once a turn.
 *
 * @param visitorId whose it is; nobody else is shown that it exists
 * @param moved so many messages before these have left it; see {@link Transcripts}
 * @param messages the most recent ones, oldest first
 * @param earlier what those that left came to
 * @param replies those of the last turns, newest last, so that a repeated turn is not done twice
 * @param handedOff since when the visitor waits for a person, and the assistant is silent
 * @param expiresAt when it may be forgotten, by the real clock
 * @param version counts its writes; 1 when it is new
 */
public record Conversation(
    String conversationId,
    String visitorId,
    Language language,
    int moved,
    List<Message> messages,
    Earlier earlier,
    Draft draft,
    List<Reply> replies,
    Optional<Instant> handedOff,
    Instant createdAt,
    Instant expiresAt,
    int version) {
  public Conversation {
    messages = List.copyOf(messages);
    earlier = earlier == null ? Earlier.NOTHING : earlier; // stored before there was any
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

  /** Whether the visitor waits for a person. */
  public boolean handoff() {
    return handedOff.isPresent();
  }

  /** The next version, with messages added. */
  Conversation saying(List<Message> added, Instant until) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        moved,
        Stream.concat(messages.stream(), added.stream()).toList(),
        earlier,
        draft,
        replies,
        handedOff,
        createdAt,
        until,
        version + 1);
  }

  Conversation in(Language changed) {
    return new Conversation(
        conversationId,
        visitorId,
        changed,
        moved,
        messages,
        earlier,
        draft,
        replies,
        handedOff,
        createdAt,
        expiresAt,
        version);
  }

  Conversation with(Draft changed) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        moved,
        messages,
        earlier,
        changed,
        replies,
        handedOff,
        createdAt,
        expiresAt,
        version);
  }

  Conversation with(Earlier changed) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        moved,
        messages,
        changed,
        draft,
        replies,
        handedOff,
        createdAt,
        expiresAt,
        version);
  }

  /** The same with other replies; whoever stores it says which turns it forgets. */
  public Conversation replying(List<Reply> changed) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        moved,
        messages,
        earlier,
        draft,
        changed,
        handedOff,
        createdAt,
        expiresAt,
        version);
  }

  Conversation handedOff(Optional<Instant> since) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        moved,
        messages,
        earlier,
        draft,
        replies,
        since,
        createdAt,
        expiresAt,
        version);
  }

  /** The same once so many of its oldest messages have left. */
  Conversation without(int oldest) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        moved + oldest,
        messages.subList(oldest, messages.size()),
        earlier.saying(messages.subList(0, oldest)),
        draft,
        replies,
        handedOff,
        createdAt,
        expiresAt,
        version);
  }

  /** The same with all that was said in it. */
  Conversation whole(List<Message> all) {
    return new Conversation(
        conversationId,
        visitorId,
        language,
        0,
        all,
        earlier,
        draft,
        replies,
        handedOff,
        createdAt,
        expiresAt,
        version);
  }
}
