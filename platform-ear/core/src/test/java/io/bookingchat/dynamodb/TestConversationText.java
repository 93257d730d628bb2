package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Draft;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Message;
import io.bookingchat.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TestConversationText {
  @Test
  void losesTheOldestMessagesWhenItIsTooLong() {
    List<Message> messages =
        IntStream.range(0, 200)
            .mapToObj(i -> new Message("m" + i, Author.VISITOR, "ñ".repeat(1_000), Instant.EPOCH))
            .toList();

    String text = ConversationText.bounded(conversation(messages));

    assertThat(text.getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(ConversationText.MOST_BYTES)
        .isGreaterThan(ConversationText.MOST_BYTES / 4);
    List<Message> kept = Documents.read(text, Conversation.class).messages();
    assertThat(kept).isEqualTo(messages.subList(200 - kept.size(), 200));
  }

  private static Conversation conversation(List<Message> messages) {
    return new Conversation(
        "c1",
        "visitor",
        Language.ES,
        messages,
        Draft.EMPTY,
        List.of(),
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        1);
  }
}
