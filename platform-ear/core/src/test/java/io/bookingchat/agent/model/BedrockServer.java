package io.bookingchat.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Speaks Amazon Bedrock's Converse protocol on 127.0.0.1, with answers made up by a test.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">
 *     Converse</a>
 */
final class BedrockServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the server does with a request. */
  interface Reply {}

  private record Message(List<ObjectNode> content, String stopReason) implements Reply {}

  private record Failure(int status, String type) implements Reply {}

  private record Hang() implements Reply {}

  private record HalfAnswer() implements Reply {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, Reply> script;

  /**
   * @param script the answer to each request, whose JSON body it is given
   */
  BedrockServer(Function<JsonNode, Reply> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static Reply says(String text) {
    return new Message(List.of(JSON.createObjectNode().put("text", text)), "end_turn");
  }

  /** A call of a tool. */
  static Reply calls(String tool, Map<String, ?> input) {
    ObjectNode use = JSON.createObjectNode();
    use.putObject("toolUse")
        .put("toolUseId", "tooluse_" + tool)
        .put("name", tool)
        .set("input", JSON.valueToTree(input));
    return new Message(List.of(use), "tool_use");
  }

  static Reply empty() {
    return new Message(List.of(), "end_turn");
  }

  static Reply fails(int status, String type) {
    return new Failure(status, type);
  }

  static Reply hangs() {
    return new Hang();
  }

  /** Half of the JSON and then nothing. */
  static Reply breaksOff() {
    return new HalfAnswer();
  }

  void script(Function<JsonNode, Reply> changed) {
    script = changed;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<JsonNode> requests() {
    return requests;
  }

  List<String> paths() {
    return paths;
  }

  /** The JSON that the tool called last was answered with. */
  static JsonNode lastResult(JsonNode request) {
    JsonNode messages = request.path("messages");
    JsonNode content = messages.path(messages.size() - 1).path("content");
    JsonNode result = content.path(content.size() - 1).path("toolResult").path("content").path(0);
    try {
      return result.has("json")
          ? result.path("json")
          : JSON.readTree(result.path("text").asText("null"));
    } catch (IOException e) {
      throw new IllegalStateException("a tool result that is no JSON", e);
    }
  }

  /** What the visitor said last; empty while tools are being called. */
  static String lastText(JsonNode request) {
    JsonNode messages = request.path("messages");
    return messages.path(messages.size() - 1).path("content").path(0).path("text").asText("");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      paths.add(exchange.getRequestURI().getRawPath());
      Reply reply = script.apply(request);
      if (reply instanceof Message message) {
        send(exchange, 200, body(message));
      } else if (reply instanceof Failure failure) {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", failure.type());
        send(exchange, failure.status(), JSON.createObjectNode().put("message", "scripted"));
      } else if (reply instanceof HalfAnswer) {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"output\":{\"mess".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      } else {
        closed.await(1, TimeUnit.MINUTES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is closing
    }
  }

  private static ObjectNode body(Message message) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode said = body.putObject("output").putObject("message").put("role", "assistant");
    ArrayNode content = said.putArray("content");
    message.content().forEach(content::add);
    body.put("stopReason", message.stopReason());
    body.putObject("usage").put("inputTokens", 10).put("outputTokens", 5).put("totalTokens", 15);
    body.putObject("metrics").put("latencyMs", 1);
    return body;
  }

  private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
