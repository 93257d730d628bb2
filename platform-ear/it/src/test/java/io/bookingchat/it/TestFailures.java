package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What callers are told when something fails within, on both APIs (hostile case 23). */
@ExtendWith(Stack.class)
final class TestFailures {
  private static final String SEND =
      "mutation($i: SendChatMessageInput!) { sendChatMessage(input: $i) { turnId } }";

  private static final Issuer ISSUER = new Issuer();
  private static SlowDatabase database;
  private static OwnServer server;

  @BeforeAll
  static void start(DemoStack stack) throws Exception {
    ISSUER.open();
    database = new SlowDatabase(stack.databaseEndpoint());
    Map<String, String> settings = new HashMap<>(ISSUER.settings());
    settings.put("bookingchat.dynamodb.endpoint", database.endpoint().toString());
    server = OwnServer.start(stack, "failing", settings);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
    ISSUER.close();
  }

  @Test
  void aDatabaseThatFailsIsUnavailable(DemoStack stack) {
    failing(stack, request -> Optional.of(""), "UNAVAILABLE");
  }

  @Test
  void anAnswerThatMakesNoSenseIsOurFailure(DemoStack stack) {
    String item =
        "{\"Item\":{\"tenantId\":{\"S\":\"andina\"},\"data\":{\"S\":\"{nonsense\"},"
            + "\"conversation\":{\"S\":\"{nonsense\"},\"version\":{\"N\":\"1\"}},"
            + "\"Items\":[{\"tenantId\":{\"S\":\"andina\"}}],\"Count\":1}";
    failing(stack, request -> Optional.of(item), "");
  }

  private static void failing(
      DemoStack stack, Function<String, Optional<String>> answers, String code) {
    String key = stack.key("andina");
    Chat chat = Chat.start(Api.page(stack, key).at(server.url()), "es");
    String token = ISSUER.signed(Issuer.owner("andina"));
    Api owner = Api.bearer(server.url(), token);
    owner.ask("{ tenant { name } }").data();

    database.spoil(
        request -> request.contains("Tenant") ? Optional.empty() : answers.apply(request));
    try {
      Map<String, Object> turn =
          Map.of("conversationId", chat.conversationId(), "turnId", "t", "text", "hola");
      told(chat.api(), SEND, Map.of("i", turn), code, key, token);
      told(owner, "{ services { serviceId } }", Map.of(), code, key, token);
      told(owner, "{ booking(bookingId: \"bk_1\") { code } }", Map.of(), code, key, token);
    } finally {
      database.spoil(request -> Optional.empty());
    }
  }

  private static void told(
      Api caller, String query, Map<String, ?> variables, String code, String key, String token) {
    String id = UUID.randomUUID().toString();

    Api.Answer answer = caller.with("x-correlation-id", id).ask(query, variables);

    if (!code.isEmpty()) {
      assertThat(answer.code()).isEqualTo(code);
    }
    assertThat(answer.code()).isNotEmpty();
    assertThat(answer.message()).isNotBlank();
    assertThat(answer.body().at("/errors/0/extensions/correlationId").asText()).isEqualTo(id);
    assertThat(answer.body().toString())
        .doesNotContain("Exception", "java.", "io.bookingchat", "\tat ", "arn:", "127.0.0.1")
        .doesNotContainIgnoringCase("dynamo")
        .doesNotContain("Conversations", "TenantApiKeys", "nonsense", key, token);
  }
}
