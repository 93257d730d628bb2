package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Reply;
import io.bookingchat.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TestConversationText {
  @Test
  void forgetsTheOldestRepliesWhenItIsTooLongAndKeepsAllMessages() {
    List<Message> messages =
        IntStream.range(0, 50)
            .mapToObj(i -> new Message("m" + i, Author.VISITOR, "ñ".repeat(2_000), Instant.EPOCH))
            .toList();
    List<Reply> replies =
        IntStream.range(0, 8).mapToObj(i -> reply("t" + i, messages.subList(0, 10))).toList();

    String text = ConversationText.bounded(conversation(messages, replies));

    assertThat(text.getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(ConversationText.MOST_BYTES);
    Conversation kept = Documents.read(text, Conversation.class);
    assertThat(kept.messages()).isEqualTo(messages);
    assertThat(kept.replies()).isEqualTo(replies.subList(6, 8));
  }

  @Test
  void readsOneThatWasStoredByAnEarlierVersion() {
    ObjectNode stored =
        (ObjectNode)
            Documents.read(Documents.text(conversation(List.of(), List.of())), JsonNode.class);
    stored.remove(List.of("moved", "earlier", "handedOff"));
    stored.put("handoff", true);
    ((ObjectNode) stored.get("draft")).remove("later");

    Conversation read = Documents.read(stored.toString(), Conversation.class);

    assertThat(read).isEqualTo(conversation(List.of(), List.of()));
  }

  private static Reply reply(String turnId, List<Message> messages) {
    return new Reply(
        "c1",
        turnId,
        Language.ES,
        messages,
        Asks.NOTHING,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false,
        false);
  }

  private static Conversation conversation(List<Message> messages, List<Reply> replies) {
    return new Conversation(
        "c1",
        "visitor",
        Language.ES,
        0,
        messages,
        Earlier.NOTHING,
        Draft.EMPTY,
        replies,
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        1);
  }
}
