package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server's logs say of requests, and what they never say (cases 16 and 23). */
@ExtendWith(Stack.class)
final class TestLogs {
  private static final int MOST_TURNS = 12;
  private static final String EMAIL = "nobody.else.has.this@mail.example";
  private static final String NAME = "Hermenegilda Zubizarreta";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyRequestHasALineWithTenantKeyAndCorrelationId(DemoStack stack) throws Exception {
    String id = UUID.randomUUID().toString();

    Api.Answer answer =
        Api.demoPage(stack, "andina").with("x-correlation-id", id).ask("{ widget { name } }");

    assertThat(answer.header("x-correlation-id")).isEqualTo(id);
    List<JsonNode> lines = lines(stack, id);
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.get("message").asText())
                  .startsWith("POST /widget/graphql answered 200");
              assertThat(line.get("ext_correlationId").asText()).isEqualTo(id);
              assertThat(line.get("ext_tenant").asText()).isEqualTo("andina");
              assertThat(line.get("ext_apiKeyId").asText()).startsWith("key_");
            });
    assertThat(lines).anyMatch(line -> line.get("type").asText().equals("liberty_accesslog"));
  }

  @Test
  void aTraceOfTheCallerIsTakenUpAndNothingElse(DemoStack stack) {
    Api page = Api.demoPage(stack, "andina");
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    assertThat(id(page.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")))
        .isEqualTo(trace);
    for (String bad : List.of("a b", "short", "x".repeat(65), stack.key("andina"), "<script>1")) {
      assertThat(id(page.with("x-correlation-id", bad))).as(bad).isNotEqualTo(bad).hasSize(36);
    }
    assertThat(id(page.with("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")))
        .hasSize(36);
  }

  @Test
  void errorsNameTheRequest(DemoStack stack) throws Exception {
    String id = UUID.randomUUID().toString();

    Api.Answer refused =
        Api.demoPage(stack, "andina")
            .with("x-correlation-id", id)
            .with("Origin", "https://elsewhere.example")
            .ask("{ widget { name } }");

    assertThat(refused.body().at("/errors/0/extensions/correlationId").asText()).isEqualTo(id);
    assertThat(lines(stack, id))
        .anySatisfy(
            line -> {
              assertThat(line.get("message").asText()).contains("answered 403 [ORIGIN]");
              assertThat(line.get("ext_tenant").asText()).isEqualTo("andina");
              assertThat(line.get("ext_apiKeyId").asText()).startsWith("key_");
            });
  }

  @Test
  void noLineHoldsASecretOrACustomer(DemoStack stack) throws Exception {
    String key = stack.key("andina");
    Chat chat = Chat.start(Api.demoPage(stack, "andina"), "es");
    chat.book("hola, quiero un corte de pelo el jueves", NAME, EMAIL, "sí", MOST_TURNS);
    chat.api().ask("{ bookings { bookingId customer { email } } }").data();
    String bearer = Api.bearer(stack, "andina", "tenant-owner");
    String forged = bearer.substring(0, bearer.length() - 6) + "AAAAAA";
    chat.api().with("Origin", "null").ask("{ widget { name } }");
    chat.api().with("x-visitor-token", chat.visitorToken() + "x").ask("{ bookings { code } }");
    chat.api().with("x-correlation-id", key).ask("{ bookings { nothing } }");
    chat.api().send("{\"query\": \"" + key + " " + EMAIL);
    Api admin = Api.member(stack, "andina", "tenant-owner");
    admin.with("Authorization", bearer).ask("{ tenant { name } }").data();
    admin.with("Authorization", forged).ask("{ tenant { name } }");
    admin
        .with("Authorization", bearer)
        .ask(
            "mutation($i: BookingInput!) { createBooking(input: $i) { bookingId } }",
            Map.of(
                "i",
                Map.of(
                    "serviceId", "corte",
                    "providerId", "nobody",
                    "start", "2027-03-04T10:00:00-03:00",
                    "customer", Map.of("name", NAME, "email", EMAIL))));

    String logs = logs(stack);
    assertThat(logs.contains("graphql answered 200")).as("these are the logs").isTrue();
    for (String secret :
        List.of(
            key,
            chat.visitorToken(),
            bearer.substring("Bearer ".length()),
            forged.substring("Bearer ".length()),
            EMAIL,
            "Zubizarreta",
            bearer.substring(bearer.indexOf('.') + 1, bearer.lastIndexOf('.')))) {
      assertThat(logs.contains(secret)).as("a secret in the logs: " + secret).isFalse();
    }
  }

  private static String id(Api caller) {
    return caller.ask("{ widget { name } }").header("x-correlation-id");
  }

  private static List<JsonNode> lines(DemoStack stack, String id) throws Exception {
    List<JsonNode> lines = List.of();
    // the line is written behind the answer
    for (int tries = 0; tries < 100 && lines.size() < 2; tries++) {
      lines =
          Files.readAllLines(stack.log(), StandardCharsets.UTF_8).stream()
              .filter(line -> line.contains(id))
              .map(TestLogs::json)
              .toList();
      Thread.onSpinWait();
    }
    return lines;
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not a line of JSON: " + line, e);
    }
  }

  /** All that was written, files about incidents included. */
  private static String logs(DemoStack stack) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(stack.log().getParent())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
