package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.agent.model.EmbeddedOnly;
import io.bookingchat.agent.model.TalkingWorld;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Role;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TestConversationApi {
  private static final String LIST =
      "{ conversations%s { items { conversationId language name waitingSince messages last { text"
          + " author } } nextCursor } }";

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller staff = AdminWorld.member(salon.tenant, Role.STAFF);
  private final Caller.Page page = Servers.page(salon.tenant, "key_1");
  private final Conversations conversations =
      new Conversations(
          admin.world.conversations,
          admin.world.transcripts,
          admin.world.identities,
          TalkingWorld.agent(admin.world, EmbeddedOnly.models()),
          admin.world.usage,
          admin.world.waiting,
          admin.world.clock,
          admin.world.clock);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void staffSeeWhoWaitsAnswerAndClose() {
    String silent = start(page);
    String waiting = start(page);
    say(waiting, "t1", "Quiero hablar con una persona");
    start(page);

    assertThat(admin.call(staff, LIST.formatted("")).text("/conversations/items/0/conversationId"))
        .isEqualTo(waiting);
    Answer only = admin.call(staff, LIST.formatted("(waiting: true)"));
    assertThat(only.at("/conversations/items").asJsonArray()).hasSize(1);
    assertThat(only.text("/conversations/items/0/waitingSince")).endsWith("-03:00");
    assertThat(only.text("/conversations/items/0/last/author")).isEqualTo("ASSISTANT");

    String reply =
        "mutation { reply(conversationId: \""
            + waiting
            + "\", text: \"<b>Hola</b>\","
            + " clientToken: \"token-0001\") { messageId author text at } }";
    Answer said = admin.call(staff, reply);
    assertThat(said.text("/reply/author")).isEqualTo("STAFF");
    assertThat(said.text("/reply/text")).isEqualTo("<b>Hola</b>");
    assertThat(admin.call(staff, reply).text("/reply/messageId"))
        .isEqualTo(said.text("/reply/messageId"));

    assertThat(close(waiting).at("/closeHandoff")).isEqualTo(JsonValue.TRUE);
    assertThat(close(waiting).at("/closeHandoff")).isEqualTo(JsonValue.FALSE);
    assertThat(close(silent).at("/closeHandoff")).isEqualTo(JsonValue.FALSE);
    assertThat(admin.call(staff, reply.replace("0001", "0002")).refusal().code())
        .isEqualTo(ErrorCode.CONFLICT);
    assertThat(authors(waiting))
        .containsExactly("ASSISTANT", "VISITOR", "ASSISTANT", "STAFF", "SYSTEM");
  }

  @Test
  void aTranscriptIsWholeHoweverLong() {
    String id = start(page);
    say(id, "t0", "Quiero hablar con una persona");
    for (int i = 1; i <= 100; i++) {
      say(id, "t" + i, "línea " + i);
    }

    assertThat(authors(id)).hasSize(103);
    assertThat(
            admin.call(staff, LIST.formatted("")).at("/conversations/items/0/messages").toString())
        .isEqualTo("103");
  }

  @Test
  void testsAndOthersAreNotSeen() {
    Caller.Page test = Servers.page(salon.tenant, "key_t", KeyMode.TEST, OptionalInt.empty());
    String tried = start(test);

    assertThat(admin.call(staff, LIST.formatted("")).at("/conversations/items").asJsonArray())
        .isEmpty();
    for (String id : List.of(tried, "c_absent", "#", "")) {
      assertThat(admin.call(staff, transcript(id)).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @Test
  void pagesGoOnWhereTheyEndedAndCursorsBelongToTheirList() {
    for (int i = 0; i < 51; i++) {
      admin.world.clock.advance(Duration.ofSeconds(1));
      start(page);
    }

    Answer first = admin.call(staff, LIST.formatted(""));
    String cursor = first.text("/conversations/nextCursor");
    Answer second = admin.call(staff, LIST.formatted("(cursor: \"" + cursor + "\")"));

    assertThat(first.at("/conversations/items").asJsonArray()).hasSize(50);
    assertThat(second.at("/conversations/items").asJsonArray()).hasSize(1);
    assertThat(
            admin
                .call(staff, LIST.formatted("(cursor: \"" + cursor + "\", waiting: true)"))
                .refusal()
                .field())
        .contains("cursor");
  }

  @Test
  void aManagerTriesAScenarioWithSettingsThatAreNotInForce() {
    String run =
        "mutation { tryScenario(input: { wish: { service: \"tintura\", provider: \"Ana\","
            + " partOfDay: AFTERNOON, name: \"Eva Luna\", contact: \"eva@example.com\" } }%s)"
            + " { reached end turns messages { author text } receipts { action booking { start"
            + " serviceName } } } }";
    Caller manager = AdminWorld.member(salon.tenant, Role.MANAGER);

    Answer reached = admin.call(manager, run.formatted(""));
    Answer readOnly =
        admin.call(manager, run.formatted(", settings: { version: 1, ai: { readOnly: true } }"));

    assertThat(reached.at("/tryScenario/reached")).isEqualTo(JsonValue.TRUE);
    assertThat(reached.text("/tryScenario/receipts/0/booking/serviceName")).isEqualTo("Tintura");
    assertThat(readOnly.at("/tryScenario/reached")).isEqualTo(JsonValue.FALSE);
    assertThat(
            admin
                .call(manager, "mutation { tryScenario(input: {}) { reached } }")
                .refusal()
                .field())
        .contains("messages");
    assertThat(admin.call(staff, LIST.formatted("")).at("/conversations/items").asJsonArray())
        .isEmpty();
  }

  private String start(Caller.Page on) {
    Conversation started = conversations.start(on, Optional.of("v1"), Optional.of("es"));
    return started.conversationId();
  }

  private void say(String id, String turnId, String text) {
    conversations.send(page, "v1", id, turnId, new VisitorInput.Text(text));
  }

  private Answer close(String id) {
    return admin.call(staff, "mutation { closeHandoff(conversationId: \"" + id + "\") }");
  }

  private static String transcript(String id) {
    return "{ transcript(conversationId: \"" + id + "\") { messages { author text } } }";
  }

  private List<String> authors(String id) {
    return admin.call(staff, transcript(id)).at("/transcript/messages").asJsonArray().stream()
        .map(message -> (JsonString) message.asJsonObject().get("author"))
        .map(JsonString::getString)
        .toList();
  }
}
