package io.bookingchat.conversation;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a turn makes of a conversation. */
final class Turns {
  /** So many turns back a repetition is recognised. */
  private static final int KEPT_REPLIES = 8;

  private Turns() {}

  /** A conversation after a turn, and the turn's reply. */
  record Answered(Conversation conversation, Reply reply) {}

  /**
   * A turn that the assistant answered.
   *
   * @param zone the company's
   */
  static Answered answered(
      Conversation before,
      String turnId,
      AgentReply answer,
      ZoneId zone,
      Instant now,
      Instant expiresAt) {
    List<Message> spoken = messages(before, answer.visitorText(), answer.texts(), now);
    Reply reply =
        new Reply(
            before.conversationId(),
            turnId,
            answer.language(),
            spoken.subList(1, spoken.size()),
            answer.asks(),
            answer.quickReplies(),
            answer.slots(),
            answer.proposal(),
            answer.unavailable(),
            answer.receipts(),
            answer.degraded(),
            answer.handoff(),
            answer.draft().waits());
    return new Answered(
        next(before, spoken, reply, expiresAt)
            .in(answer.language())
            .with(answer.draft())
            .with(before.earlier().doing(answer.receipts(), zone))
            .handedOff(
                before.handedOff().or(() -> Optional.of(now).filter(from -> answer.handoff()))),
        reply);
  }

  /** A turn while a person is to answer: what the visitor says is kept, and nobody answers yet. */
  static Answered heard(
      Conversation before, String turnId, String text, Instant now, Instant expiresAt) {
    Reply reply =
        new Reply(
            before.conversationId(),
            turnId,
            before.language(),
            List.of(),
            Asks.NOTHING,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            true,
            before.draft().waits());
    List<Message> spoken = messages(before, text, List.of(), now);
    return new Answered(next(before, spoken, reply, expiresAt), reply);
  }

  private static Conversation next(
      Conversation before, List<Message> spoken, Reply reply, Instant expiresAt) {
    List<Reply> all = Stream.concat(before.replies().stream(), Stream.of(reply)).toList();
    return before
        .saying(spoken, expiresAt)
        .replying(all.subList(Math.max(0, all.size() - KEPT_REPLIES), all.size()));
  }

  private static List<Message> messages(
      Conversation before, String visitorText, List<String> texts, Instant now) {
    String prefix = "m" + before.version() + ".";
    List<Message> messages = new ArrayList<>();
    messages.add(new Message(prefix + 0, Author.VISITOR, visitorText, now));
    for (String text : texts) {
      messages.add(new Message(prefix + messages.size(), Author.ASSISTANT, text, now));
    }
    return messages;
  }
}
