package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A turn that is heard while it is answered, on the real server. */
@ExtendWith(Stack.class)
final class TestChatStream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BLANK = Pattern.compile("\n\n");

  private DemoStack stack;
  private Chat chat;
  private Map<String, String> headers;

  private record Event(String name, JsonNode data) {}

  private record Answer(HttpResponse<String> http, List<Event> events) {
    String words() {
      StringBuilder words = new StringBuilder();
      events.stream()
          .filter(event -> event.name().equals("delta"))
          .forEach(event -> words.append(event.data().get("text").asText()));
      return words.toString();
    }

    Event last() {
      return events.get(events.size() - 1);
    }

    String code() throws IOException {
      return JSON.readTree(http.body())
          .path("errors")
          .path(0)
          .path("extensions")
          .path("code")
          .asText();
    }
  }

  @BeforeEach
  void open(DemoStack running) {
    stack = running;
    chat = Chat.start(Api.demoPage(stack, "andina"), "es");
    headers =
        new LinkedHashMap<>(
            Map.of(
                "content-type", "application/json",
                "x-api-key", stack.key("andina"),
                "origin", stack.url().toString(),
                "x-visitor-token", chat.visitorToken()));
  }

  @Test
  void wordsThenTheWholeReply() throws Exception {
    Answer answer = stream(turn("t-1", "Hola, quiero un corte de pelo mañana en la tarde"));

    assertThat(answer.http().statusCode()).isEqualTo(200);
    assertThat(header(answer, "content-type")).startsWith("text/event-stream");
    assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    assertThat(header(answer, "access-control-allow-origin")).isEqualTo(stack.url().toString());
    assertThat(answer.events().get(0).name()).isEqualTo("delta");
    assertThat(answer.last().name()).isEqualTo("reply");
    JsonNode reply = answer.last().data();
    assertThat(answer.words()).isEqualTo(reply.at("/messages/0/text").asText()).isNotEmpty();
    assertThat(reply.get("slots")).isNotEmpty();
  }

  @Test
  void theReplyIsTheMutations() throws Exception {
    JsonNode streamed = stream(turn("t-2", "un corte mañana")).last().data();

    JsonNode mutated = chat.send("t-2", "text", "un corte mañana");

    mutated
        .properties()
        .forEach(
            field -> assertAlike(field.getKey(), streamed.get(field.getKey()), field.getValue()));
    assertThat(streamed.get("conversationId").asText()).isEqualTo(chat.conversationId());
  }

  /** The mutation was asked for fewer fields. */
  private static void assertAlike(String field, JsonNode streamed, JsonNode mutated) {
    assertThat(streamed).as(field).isNotNull();
    if (mutated.isObject()) {
      mutated
          .properties()
          .forEach(
              each ->
                  assertAlike(
                      field + "." + each.getKey(), streamed.get(each.getKey()), each.getValue()));
    } else if (mutated.isArray()) {
      assertThat(streamed).as(field).hasSameSizeAs(mutated);
      for (int i = 0; i < mutated.size(); i++) {
        assertAlike(field, streamed.get(i), mutated.get(i));
      }
    } else {
      assertThat(streamed).as(field).isEqualTo(mutated);
    }
  }

  @Test
  void aTurnSentAgainDoesNothingTwice() throws Exception {
    Answer first = stream(turn("t-3", "un corte mañana"));
    Answer again = stream(turn("t-3", "un corte mañana"));

    assertThat(again.last()).isEqualTo(first.last());
    assertThat(again.words()).isEqualTo(first.words());
    assertThat(messagesOfTheVisitor()).containsExactly("un corte mañana");
  }

  @Test
  void aVisitorWhoGoesAwayIsAnsweredAllTheSame() throws Exception {
    byte[] body = turn("t-4", "un corte mañana").getBytes(StandardCharsets.UTF_8);
    StringBuilder request = new StringBuilder("POST /widget/chat/stream HTTP/1.1\r\n");
    request.append("host: ").append(stack.url().getAuthority()).append("\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    request.append("content-length: ").append(body.length).append("\r\n\r\n");
    try (Socket socket = new Socket(stack.url().getHost(), stack.url().getPort())) {
      socket.setSoLinger(true, 0); // what is not read is thrown away at once
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      socket.getInputStream().read();
    }

    List<String> said = messagesOfTheVisitor();
    for (int asked = 0; said.isEmpty() && asked < 1_000; asked++) {
      said = messagesOfTheVisitor();
    }

    assertThat(said).containsExactly("un corte mañana");
  }

  @Test
  void refusalsAreThoseOfTheMutation() throws Exception {
    String turn = turn("t-5", "hola");

    refused(stream(turn, "x-api-key", ""), 401, "UNAUTHENTICATED");
    refused(stream(turn, "origin", "https://evil.example"), 403, "FORBIDDEN");
    assertThat(
            header(stream(turn, "origin", "https://evil.example"), "access-control-allow-origin"))
        .isEmpty();
    refused(stream(turn, "x-visitor-token", "no-token"), 401, "UNAUTHENTICATED");
    refused(stream(turn, "content-type", "text/plain"), 415, "INVALID");
    refused(stream("{\"conversationId\":"), 400, "INVALID");
    refused(stream("[" + turn + "]"), 400, "INVALID");
    refused(stream(turn("t-6", "x".repeat(200_000))), 413, "INVALID");
    assertThat(messagesOfTheVisitor()).isEmpty();
  }

  @Test
  void whatTheChatItselfRefusesIsAnEvent() throws Exception {
    assertThat(error(stream(turn("t-7", "x".repeat(2_001))))).isEqualTo("INVALID");
    assertThat(error(stream(turn("t-8", "hola").replace(chat.conversationId(), "c_absent"))))
        .isEqualTo("NOT_FOUND");
    assertThat(error(stream("{}"))).isEqualTo("INVALID");
    assertThat(error(stream(turn("t-9", "hola").replace("\"text\"", "\"tenantId\""))))
        .isEqualTo("INVALID");
  }

  @Test
  void preflightAndOtherMethods() throws Exception {
    HttpResponse<String> preflight = send("OPTIONS", "", headers);
    HttpResponse<String> get = send("GET", "", headers);

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("access-control-allow-headers").orElse(""))
        .contains("x-visitor-token");
    assertThat(get.statusCode()).isEqualTo(405);
  }

  private List<String> messagesOfTheVisitor() {
    List<String> said = new ArrayList<>();
    chat.api()
        .ask(
            "query($id: String!) { conversation(conversationId: $id) { messages { author text } }"
                + " }",
            Map.of("id", chat.conversationId()))
        .data()
        .at("/conversation/messages")
        .forEach(
            message -> {
              if (message.get("author").asText().equals("VISITOR")) {
                said.add(message.get("text").asText());
              }
            });
    return said;
  }

  private String turn(String turnId, String text) {
    return Api.write(
        Map.of("conversationId", chat.conversationId(), "turnId", turnId, "text", text));
  }

  private static void refused(Answer answer, int status, String code) throws IOException {
    assertThat(answer.http().statusCode()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  private static String error(Answer answer) {
    assertThat(answer.http().statusCode()).isEqualTo(200);
    assertThat(answer.events()).hasSize(1);
    assertThat(answer.last().name()).isEqualTo("error");
    return answer.last().data().at("/extensions/code").asText();
  }

  private static String header(Answer answer, String name) {
    return answer.http().headers().firstValue(name).orElse("");
  }

  private Answer stream(String body) throws Exception {
    return answer(send("POST", body, headers));
  }

  private Answer stream(String body, String header, String value) throws Exception {
    Map<String, String> other = new LinkedHashMap<>(headers);
    other.put(header, value);
    return answer(send("POST", body, other));
  }

  private HttpResponse<String> send(String method, String body, Map<String, String> headers)
      throws Exception {
    URI address = stack.url().resolve("/widget/chat/stream");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static Answer answer(HttpResponse<String> http) throws IOException {
    List<Event> events = new ArrayList<>();
    if (http.headers().firstValue("content-type").orElse("").startsWith("text/event-stream")) {
      for (String block : (Iterable<String>) BLANK.splitAsStream(http.body())::iterator) {
        int end = block.indexOf('\n');
        events.add(
            new Event(
                block.substring("event: ".length(), end),
                JSON.readTree(block.substring(end + 1 + "data: ".length()))));
      }
    }
    return new Answer(http, events);
  }
}
