package io.bookingchat.conversation;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Draft;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a turn makes of a conversation. */
final class Turns {
  /** So many messages stay in the item that each turn reads and writes. */
  private static final int KEPT_MESSAGES = 40;

  /** So many turns back a repetition is recognised. */
  private static final int KEPT_REPLIES = 8;

  private Turns() {}

  /** A conversation after a turn, and the turn's reply. */
  record Answered(Conversation conversation, Reply reply) {}

  static Answered answered(
      Conversation before, String turnId, AgentReply answer, Instant now, Instant expiresAt) {
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
    return next(before, spoken, answer.draft(), reply, expiresAt);
  }

  private static Answered next(
      Conversation before, List<Message> spoken, Draft draft, Reply reply, Instant expiresAt) {
    Language language = reply.language();
    return new Answered(
        new Conversation(
            before.conversationId(),
            before.visitorId(),
            language,
            last(before.messages(), spoken, KEPT_MESSAGES),
            draft,
            last(before.replies(), List.of(reply), KEPT_REPLIES),
            before.handoff() || reply.handoff(),
            before.createdAt(),
            expiresAt,
            before.version() + 1),
        reply);
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

  private static <T> List<T> last(List<T> earlier, List<T> added, int most) {
    List<T> all = new ArrayList<>(earlier);
    all.addAll(added);
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
