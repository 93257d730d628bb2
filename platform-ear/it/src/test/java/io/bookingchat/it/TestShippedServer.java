package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import io.bookingchat.demo.LibertyServer;
import io.bookingchat.demo.ServerDirectory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server as it ships, on the same database: nothing of development is there (case 22). */
@ExtendWith(Stack.class)
final class TestShippedServer {
  private static final List<String> DEVELOPMENT =
      List.of(
          "/dev/token", "/dev/jwks.json", "/dev/clock", "/demo/", "/widget/graphql/schema.graphql");

  @Test
  void hasNothingOfDevelopment(DemoStack stack) throws Exception {
    Path user = Path.of("target", "shipped").toAbsolutePath();
    ServerDirectory.lay(user, Stack.build());
    int port = FreePort.find();
    try (LibertyServer server =
        LibertyServer.start(
            Stack.build().serverHome(),
            user,
            port,
            Map.of("bookingchat.dynamodb.endpoint", stack.databaseEndpoint().toString()),
            Map.of(
                "BOOKINGCHAT_SECRET", "of the test of the shipped server, used nowhere else",
                "KEYSTORE_PASSWORD", "of-this-test-only"))) {
      server.awaitReady(List.of("/widget/chat-widget.js"));
      URI url = URI.create("http://localhost:" + port);

      for (String path : DEVELOPMENT) {
        assertThat(status(url.resolve(path))).as(path).isEqualTo(404);
      }
      Api page = Api.demoPage(stack, "andina").at(url);
      assertThat(page.ask("{ widget { name } }").data().get("widget").get("name").asText())
          .contains("Andina");
      assertThat(page.ask("{ __schema { types { name } } }").code()).isEqualTo("INVALID");
    }
  }

  private static int status(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
