package io.bookingchat.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Speaks OpenAI's chat completions.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat/create">Chat completions</a>
 * @see <a href="https://platform.openai.com/docs/api-reference/chat-streaming">Streaming</a>
 */
final class OpenAiServer extends ModelServer {
  OpenAiServer(Function<JsonNode, Reply> script) throws IOException {
    super(script);
  }

  @Override
  List<String> results(JsonNode request) {
    List<String> results = new ArrayList<>();
    for (JsonNode message : request.path("messages")) {
      if (message.path("role").asText().equals("tool")) {
        results.add(message.path("content").asText());
      }
    }
    return results;
  }

  @Override
  boolean wantsStream(String path, JsonNode request) {
    return request.path("stream").asBoolean();
  }

  @Override
  String whole(Says says) {
    ObjectNode body =
        object().put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "test");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", says.pieces().isEmpty() ? null : says.words());
    if (!says.calls().isEmpty()) {
      ArrayNode calls = message.putArray("tool_calls");
      for (Call call : says.calls()) {
        calls
            .addObject()
            .put("id", call.id())
            .put("type", "function")
            .putObject("function")
            .put("name", call.tool())
            .put("arguments", JSON.valueToTree(call.input()).toString());
      }
    }
    choice.put("finish_reason", finishReason(says));
    body.set("usage", usage());
    return body.toString();
  }

  private static String finishReason(Says says) {
    if (says.intervened()) {
      return "content_filter";
    }
    return says.calls().isEmpty() ? "stop" : "tool_calls";
  }

  private static ObjectNode usage() {
    return object().put("prompt_tokens", 10).put("completion_tokens", 5).put("total_tokens", 15);
  }

  @Override
  String streamType() {
    return "text/event-stream";
  }

  @Override
  void begin(OutputStream out) throws IOException {
    chunk(out, object().put("role", "assistant").put("content", ""), null);
  }

  @Override
  void piece(OutputStream out, String words) throws IOException {
    chunk(out, object().put("content", words), null);
  }

  @Override
  void end(OutputStream out, Says says) throws IOException {
    for (int i = 0; i < says.calls().size(); i++) {
      Call call = says.calls().get(i);
      List<String> arguments = BedrockServer.halves(JSON.valueToTree(call.input()).toString());
      ObjectNode first = object();
      ObjectNode begun =
          first
              .putArray("tool_calls")
              .addObject()
              .put("index", i)
              .put("id", call.id())
              .put("type", "function");
      begun.putObject("function").put("name", call.tool()).put("arguments", arguments.get(0));
      chunk(out, first, null);
      ObjectNode second = object();
      second
          .putArray("tool_calls")
          .addObject()
          .put("index", i)
          .putObject("function")
          .put("arguments", arguments.get(1));
      chunk(out, second, null);
    }
    chunk(out, object(), finishReason(says));
    ObjectNode used = object().put("id", "chatcmpl-1").put("object", "chat.completion.chunk");
    used.putArray("choices");
    used.set("usage", usage());
    data(out, used.toString());
    data(out, "[DONE]");
  }

  private static void chunk(OutputStream out, ObjectNode delta, String finishReason)
      throws IOException {
    ObjectNode body =
        object()
            .put("id", "chatcmpl-1")
            .put("object", "chat.completion.chunk")
            .put("model", "test");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.put("finish_reason", finishReason);
    data(out, body.toString());
  }

  private static void data(OutputStream out, String text) throws IOException {
    out.write(("data: " + text + "\n\n").getBytes(StandardCharsets.UTF_8));
  }
}
