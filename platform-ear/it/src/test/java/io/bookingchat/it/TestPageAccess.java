package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in by the public API, and what the others are told (hostile cases 9 to 15). */
@ExtendWith(Stack.class)
final class TestPageAccess {
  private static final String QUESTION = "{ widget { tenantId name } }";
  private static final String CONVERSATION =
      "query($id: String!) { conversation(conversationId: $id) { messages { text } } }";
  private static final String SEND =
      "mutation($i: SendChatMessageInput!) { sendChatMessage(input: $i) { turnId } }";

  private DemoStack stack;
  private Api page;

  @BeforeEach
  void open(DemoStack running) {
    stack = running;
    page = Api.demoPage(stack, "andina");
  }

  @Test
  void pageOfTheTenantIsServed() {
    Api.Answer answer = page.with("x-tenant-id", "andina").ask(QUESTION);

    assertThat(answer.data().get("widget").get("tenantId").asText()).isEqualTo("andina");
    assertThat(answer.header("access-control-allow-origin")).isEqualTo(stack.url().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pk_live_0",
        "pk_live_00000000000000000000000000000000deadbeef",
        "sk_live_00000000000000000000000000000000deadbeef"
      })
  void otherKeysOpenNothing(String key) {
    refused(page.with("x-api-key", key).ask(QUESTION), 401, "UNAUTHENTICATED");
  }

  @Test
  void noKeyOpensNothing() {
    refused(page.without("x-api-key").ask(QUESTION), 401, "UNAUTHENTICATED");
  }

  @Test
  void keyOpensItsOwnTenantOnly() {
    refused(page.with("x-tenant-id", "harbor-dental").ask(QUESTION), 403, "FORBIDDEN");
  }

  @Test
  void otherOriginsAreRefusedAndToldNothing() {
    String own = stack.url().toString();
    for (String origin :
        new String[] {
          "null",
          own.replace("localhost", "localhost.evil.test"),
          own.replace("http://", "http://user@"),
          own.replace("http:", "https:"),
          own.replace("localhost", "LOCALHOST"),
          own.replace("localhost", "localhost."),
          "http://localhost:1"
        }) {
      refused(page.with("Origin", origin).ask(QUESTION), 403, "FORBIDDEN");
    }
    refused(page.without("Origin").ask(QUESTION), 403, "FORBIDDEN");
  }

  private static void refused(Api.Answer answer, int status, String code) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("access-control-allow-origin")).isEmpty();
    assertThat(answer.body().toString()).doesNotContain("Exception", "io.bookingchat");
  }

  @Test
  void preflightTellsNobodyWhichPagesAreAllowed() throws Exception {
    URI address = stack.url().resolve("/widget/graphql");
    for (String origin : new String[] {stack.url().toString(), "https://unknown.example"}) {
      HttpResponse<Void> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address)
                      .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                      .header("Origin", origin)
                      .header("Access-Control-Request-Method", "POST")
                      .build(),
                  HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(origin);
    }
  }

  @Test
  void visitorsSeeOnlyTheirOwn() {
    Chat ana = Chat.start(page, "es");
    Chat eve = Chat.start(page, "es");
    Api.Answer foreign = eve.api().ask(CONVERSATION, Map.of("id", ana.conversationId()));
    Api.Answer absent = eve.api().ask(CONVERSATION, Map.of("id", "c_absent"));

    assertThat(foreign.code()).isEqualTo("NOT_FOUND");
    assertThat(foreign.message()).isEqualTo(absent.message());
    assertThat(ana.api().ask(CONVERSATION, Map.of("id", ana.conversationId())).code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void otherVisitorTokensOpenNothing(String token) {
    Api.Answer answer = page.with("x-visitor-token", token).ask("{ bookings { code } }");

    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void visitorTokenOfAnotherTenantOpensNothing() {
    Chat ana = Chat.start(page, "es");
    String token = ana.visitorToken();

    Api.Answer answer =
        Api.demoPage(stack, "harbor-dental")
            .with("x-visitor-token", token)
            .ask("{ bookings { code } }");

    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void aTestKeyAndALiveTokenDoNotGoTogether() {
    Company company = Company.open(stack);
    Api tests = Api.page(stack, testKey(company));
    Chat live = Chat.start(company.page(), "es");
    Chat test = Chat.start(tests, "es");

    for (Api mixed :
        List.of(
            tests.with("x-visitor-token", live.visitorToken()),
            company.page().with("x-visitor-token", test.visitorToken()))) {
      Api.Answer answer = mixed.ask("{ bookings { code } }");
      assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
      assertThat(answer.status()).isEqualTo(401);
    }
    assertThat(test.api().ask("{ bookings { code } }").code()).isEmpty();
    assertThat(test.api().ask(CONVERSATION, Map.of("id", live.conversationId())).code())
        .isEqualTo("NOT_FOUND");
  }

  private String testKey(Company company) {
    return company
        .owner()
        .ask(
            "mutation($i: ApiKeyInput!) { createApiKey(input: $i) { key } }",
            Map.of(
                "i",
                Map.of(
                    "name",
                    "tests",
                    "mode",
                    "TEST",
                    "allowedOrigins",
                    List.of(stack.url().toString()))))
        .data()
        .at("/createApiKey/key")
        .asText();
  }

  @Test
  void aTokenInTheAddressIsRefused() {
    Chat ana = Chat.start(page, "es");
    String address = "/widget/graphql?x-visitor-token=" + ana.visitorToken();

    for (Api api : List.of(page, ana.api())) {
      Api.Answer answer = api.to(address).ask("{ bookings { code } }");
      assertThat(answer.code()).isEqualTo("INVALID");
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  void aTurnWithAnAlteredTokenChangesNothing() {
    Chat ana = Chat.start(page, "es");
    ana.say("hola");
    JsonNode before = ana.api().ask(CONVERSATION, Map.of("id", ana.conversationId())).data();
    String token = ana.visitorToken();

    for (String altered : List.of(token.substring(1), token + "A", "A" + token, "")) {
      Api.Answer answer =
          ana.api()
              .with("x-visitor-token", altered)
              .ask(
                  SEND,
                  Map.of(
                      "i",
                      Map.of(
                          "conversationId", ana.conversationId(), "turnId", "t", "text", "hola")));
      assertThat(answer.status()).as(altered).isEqualTo(401);
    }

    assertThat(ana.api().ask(CONVERSATION, Map.of("id", ana.conversationId())).data())
        .isEqualTo(before);
  }
}
