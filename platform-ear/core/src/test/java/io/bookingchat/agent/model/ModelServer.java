package io.bookingchat.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server of models on 127.0.0.1, with answers made up by a test. What it speaks is a subclass's.
 */
abstract class ModelServer implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the server does with a request. */
  sealed interface Reply {}

  /**
   * An answer.
   *
   * @param pieces its words, as they come where they are streamed
   * @param between what happens before the last piece
   * @param intervened whether a guardrail put these words in the place of the model's
   */
  record Says(List<String> pieces, List<Call> calls, Runnable between, boolean intervened)
      implements Reply {
    Says and(String tool, Map<String, ?> input) {
      List<Call> more = new ArrayList<>(calls);
      more.add(new Call(tool, input));
      return new Says(pieces, more, between, intervened);
    }

    Says when(Runnable before) {
      return new Says(pieces, calls, before, intervened);
    }

    String words() {
      return String.join("", pieces);
    }
  }

  /** A call of a tool. */
  record Call(String tool, Map<String, ?> input) {
    String id() {
      return "tooluse_" + tool;
    }
  }

  record Fails(int status, String type, String body, Map<String, String> headers)
      implements Reply {}

  record Hangs() implements Reply {}

  /** Some words, and no end of the answer. */
  record BreaksOff(String words, How how) implements Reply {}

  /** What becomes of the connection; an end of it that looks right has only a stream. */
  enum How {
    IS_LOST,
    HANGS,
    ENDS
  }

  record Malformed() implements Reply {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, Reply> script;

  /**
   * @param script the answer to each request, whose JSON body it is given
   */
  ModelServer(Function<JsonNode, Reply> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static Says says(String... pieces) {
    return new Says(List.of(pieces), List.of(), () -> {}, false);
  }

  static Says calls(String tool, Map<String, ?> input) {
    return new Says(List.of(), List.of(new Call(tool, input)), () -> {}, false);
  }

  static Says intervenes(String text) {
    return new Says(List.of(text), List.of(), () -> {}, true);
  }

  static Says empty() {
    return says();
  }

  static Reply fails(int status, String type) {
    return new Fails(status, type, "{\"message\":\"scripted\"}", Map.of());
  }

  static Reply hangs() {
    return new Hangs();
  }

  /** Half of an answer, and the connection is lost. */
  static Reply breaksOff() {
    return new BreaksOff("Tengo ", How.IS_LOST);
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

  List<Headers> headers() {
    return headers;
  }

  /** What the tools called last were answered with, in the order of the calls. */
  abstract List<String> results(JsonNode request);

  /** An answer in one piece. */
  abstract String whole(Says says);

  abstract boolean wantsStream(String path, JsonNode request);

  abstract String streamType();

  /** The beginning of a streamed answer. */
  abstract void begin(OutputStream out) throws IOException;

  abstract void piece(OutputStream out, String words) throws IOException;

  /** Calls, and what says that nothing is missing. */
  abstract void end(OutputStream out, Says says) throws IOException;

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      paths.add(path);
      headers.add(exchange.getRequestHeaders());
      answer(exchange, script.apply(request), wantsStream(path, request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is closing
    }
  }

  private void answer(HttpExchange exchange, Reply reply, boolean streamed)
      throws IOException, InterruptedException {
    if (reply instanceof Says says && streamed) {
      stream(exchange, says);
    } else if (reply instanceof Says says) {
      send(exchange, 200, whole(says));
    } else if (reply instanceof Fails fails) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", fails.type());
      fails.headers().forEach(exchange.getResponseHeaders()::set);
      send(exchange, fails.status(), fails.body());
    } else if (reply instanceof BreaksOff half) {
      breakOff(exchange, half, streamed);
    } else if (reply instanceof Malformed) {
      exchange.getResponseHeaders().set("Content-Type", streamed ? streamType() : "text/plain");
      send(exchange, 200, streamed ? "data: {\"choices\": [\n\ndata: [DONE]\n\n" : "{\"out");
    } else {
      closed.await(1, TimeUnit.MINUTES);
    }
  }

  private void stream(HttpExchange exchange, Says says) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", streamType());
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      begin(out);
      for (int i = 0; i < says.pieces().size(); i++) {
        if (i > 0 && i == says.pieces().size() - 1) {
          says.between().run();
        }
        piece(out, says.pieces().get(i));
        out.flush();
      }
      end(out, says);
    }
  }

  private void breakOff(HttpExchange exchange, BreaksOff half, boolean streamed)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", streamed ? streamType() : "text/plain");
    exchange.sendResponseHeaders(200, streamed ? 0 : 1_000);
    OutputStream out = exchange.getResponseBody();
    if (streamed) {
      begin(out);
      piece(out, half.words());
    } else {
      out.write("{\"output\":{\"mess".getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
    if (half.how() == How.HANGS) {
      closed.await(1, TimeUnit.MINUTES);
    } else if (half.how() == How.ENDS && streamed) {
      out.close();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
