package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Reply;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conversation that is longer than an item of the database may be (hostile case 45). */
final class TestLongConversation {
  private final LocalTables tables = new LocalTables();
  private final MemoryWorld world = new MemoryWorld();
  private final StoredConversations store = new StoredConversations(tables.store, world.clock);
  private final Caller.Page page =
      Servers.page(Servers.tenant(OptionalInt.empty(), OptionalInt.empty()), "key_1");
  private final Conversations conversations =
      new Conversations(
          store,
          world.identities,
          turn -> REPLY,
          world.usage,
          world.waiting,
          world.clock,
          world.clock);

  private static final AgentReply REPLY =
      new AgentReply(
          Language.ES,
          "hola",
          List.of("Hola"),
          Draft.EMPTY,
          Asks.INTENT,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          false,
          false);

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void goesOnWithoutItsBeginning() {
    TenantScope.within(
        page,
        () -> {
          store.create(page.realm(), conversation());

          Reply reply =
              conversations.send(page, "eva", "c_long", "turn-1", new VisitorInput.Text("hola"));

          assertThat(reply.turnId()).isEqualTo("turn-1");
          List<Message> kept = conversations.resume(page, "eva", "c_long").messages();
          assertThat(kept).extracting(Message::text).endsWith("hola", "Hola");
          assertThat(kept).extracting(Message::messageId).contains("m199").doesNotContain("m0");
          return null;
        });
  }

  /** Of 400,000 bytes and more. */
  private static Conversation conversation() {
    return new Conversation(
        "c_long",
        "eva",
        Language.ES,
        IntStream.range(0, 200)
            .mapToObj(i -> new Message("m" + i, Author.VISITOR, "x".repeat(2_000), Instant.EPOCH))
            .toList(),
        Draft.EMPTY,
        List.of(),
        false,
        Instant.EPOCH,
        Instant.parse("2100-01-01T00:00:00Z"),
        1);
  }
}
