package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server that is told to stop in the middle of a turn: it is no longer ready, finishes the turn,
 * and gives back what it holds (hostile case 46).
 */
@ExtendWith(Stack.class)
final class TestOrderlyStop {
  private static final int QUOTA = 50; // of which a server leases five
  private static final String LIMIT =
      "mutation($t: String!, $l: LimitsInput) { overrideLimits(tenantId: $t, limits: $l)"
          + " { version } }";
  private static final String SEND =
      "mutation($i: SendChatMessageInput!) { sendChatMessage(input: $i) { turnId } }";

  @Test
  void finishesTheTurnAndLeavesNothingBehind(DemoStack stack) throws Exception {
    Company company = Company.open(stack);
    String tenantId =
        company.owner().ask("{ tenant { tenantId } }").data().at("/tenant/tenantId").asText();
    Api.platform(stack)
        .ask(LIMIT, Map.of("t", tenantId, "l", Map.of("messagesPerMonth", QUOTA)))
        .data();

    try (SlowDatabase database = new SlowDatabase(stack.databaseEndpoint())) {
      Map<String, String> settings =
          Map.of(
              "bookingchat.dynamodb.endpoint",
              database.endpoint().toString(),
              "bookingchat.drain-seconds",
              "8");
      Chat chat;
      JsonNode reply;
      try (OwnServer server = OwnServer.start(stack, "stopped", settings)) {
        chat = Chat.start(company.page().at(server.url()), "es");
        chat.say("hola");
        assertThat(ready(server.url())).isEqualTo(HttpURLConnection.HTTP_OK);
        SlowDatabase.Held write = database.hold("PutItem");
        CompletableFuture<JsonNode> turn =
            CompletableFuture.supplyAsync(() -> chat.send("last", "text", "¿qué tal?"));
        write.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        assertThat(notReady(server.url()))
            .as("said by a server that still serves")
            .isEqualTo(HttpURLConnection.HTTP_UNAVAILABLE);
        assertThat(company.page().at(server.url()).ask("{ widget { name } }").code())
            .as("for those who have not noticed yet")
            .isEmpty();
        assertThat(turn).as("the turn that was going on").isNotDone();
        write.letGo();
        reply = turn.get();
        stopped.get();
      }
      try (OwnServer again = OwnServer.start(stack, "stopped", settings)) {
        assertThat(chat.at(again.url()).send("last", "text", "¿qué tal?")).isEqualTo(reply);
        assertThat(served(company.page().at(again.url())))
            .as("what is left of the month")
            .isEqualTo(QUOTA - 2);
      }
    }
  }

  private static int served(Api page) {
    Chat chat = Chat.start(page, "es");
    int served = 0;
    while (chat.api()
        .ask(SEND, turn(chat.conversationId(), UUID.randomUUID().toString()))
        .code()
        .isEmpty()) {
      served++;
    }
    return served;
  }

  private static Map<String, Object> turn(String conversationId, String turnId) {
    return Map.of("i", Map.of("conversationId", conversationId, "turnId", turnId, "text", "hola"));
  }

  /** The first that a load balancer is told other than to send them on. */
  private static int notReady(URI server) {
    int status = HttpURLConnection.HTTP_OK;
    while (status == HttpURLConnection.HTTP_OK) {
      status = ready(server);
    }
    return status;
  }

  /** What a load balancer is told; 0 when nobody answers. */
  private static int ready(URI server) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) server.resolve("/health/ready").toURL().openConnection();
      connection.setRequestProperty("Connection", "close");
      return connection.getResponseCode();
    } catch (IOException e) {
      return 0; // takes no connections any more
    }
  }
}
