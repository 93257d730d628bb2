package io.bookingchat.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * Speaks Amazon Bedrock's Converse and ConverseStream.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">
 *     Converse</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">
 *     ConverseStream</a>
 */
final class BedrockServer extends ModelServer {
  BedrockServer(Function<JsonNode, Reply> script) throws IOException {
    super(script);
  }

  /** The JSON that the tool called last was answered with. */
  static JsonNode lastResult(JsonNode request) {
    JsonNode content = lastContent(request);
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
    return lastContent(request).path(0).path("text").asText("");
  }

  private static JsonNode lastContent(JsonNode request) {
    JsonNode messages = request.path("messages");
    return messages.path(messages.size() - 1).path("content");
  }

  @Override
  List<String> results(JsonNode request) {
    List<String> results = new ArrayList<>();
    lastContent(request)
        .forEach(block -> results.add(block.at("/toolResult/content/0/text").asText()));
    return results;
  }

  @Override
  boolean wantsStream(String path, JsonNode request) {
    return path.endsWith("/converse-stream");
  }

  @Override
  String whole(Says says) {
    ObjectNode body = object();
    ObjectNode said = body.putObject("output").putObject("message").put("role", "assistant");
    ArrayNode content = said.putArray("content");
    if (!says.pieces().isEmpty()) {
      content.addObject().put("text", says.words());
    }
    for (Call call : says.calls()) {
      content
          .addObject()
          .putObject("toolUse")
          .put("toolUseId", call.id())
          .put("name", call.tool())
          .set("input", JSON.valueToTree(call.input()));
    }
    body.put("stopReason", stopReason(says));
    body.set("usage", usage());
    body.putObject("metrics").put("latencyMs", 1);
    return body.toString();
  }

  private static String stopReason(Says says) {
    if (says.intervened()) {
      return "guardrail_intervened";
    }
    return says.calls().isEmpty() ? "end_turn" : "tool_use";
  }

  private static ObjectNode usage() {
    return object().put("inputTokens", 10).put("outputTokens", 5).put("totalTokens", 15);
  }

  @Override
  String streamType() {
    return "application/vnd.amazon.eventstream";
  }

  @Override
  void begin(OutputStream out) throws IOException {
    event(out, "messageStart", object().put("role", "assistant"));
  }

  @Override
  void piece(OutputStream out, String words) throws IOException {
    ObjectNode delta = object().put("contentBlockIndex", 0);
    delta.putObject("delta").put("text", words);
    event(out, "contentBlockDelta", delta);
  }

  @Override
  void end(OutputStream out, Says says) throws IOException {
    int index = 0;
    if (!says.pieces().isEmpty()) {
      event(out, "contentBlockStop", object().put("contentBlockIndex", index++));
    }
    for (Call call : says.calls()) {
      ObjectNode start = object().put("contentBlockIndex", index);
      start
          .putObject("start")
          .putObject("toolUse")
          .put("toolUseId", call.id())
          .put("name", call.tool());
      event(out, "contentBlockStart", start);
      String input = JSON.valueToTree(call.input()).toString();
      for (String half : halves(input)) {
        ObjectNode delta = object().put("contentBlockIndex", index);
        delta.putObject("delta").putObject("toolUse").put("input", half);
        event(out, "contentBlockDelta", delta);
      }
      event(out, "contentBlockStop", object().put("contentBlockIndex", index++));
    }
    event(out, "messageStop", object().put("stopReason", stopReason(says)));
    ObjectNode metadata = object();
    metadata.set("usage", usage());
    metadata.putObject("metrics").put("latencyMs", 1);
    event(out, "metadata", metadata);
  }

  private static void event(OutputStream out, String type, ObjectNode body) throws IOException {
    Map<String, HeaderValue> headers = new LinkedHashMap<>();
    headers.put(":message-type", HeaderValue.fromString("event"));
    headers.put(":event-type", HeaderValue.fromString(type));
    headers.put(":content-type", HeaderValue.fromString("application/json"));
    new Message(headers, JSON.writeValueAsBytes(body)).encode(out);
  }

  static List<String> halves(String text) {
    return List.of(text.substring(0, text.length() / 2), text.substring(text.length() / 2));
  }
}
