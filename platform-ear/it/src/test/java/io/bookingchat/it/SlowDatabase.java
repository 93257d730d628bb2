package io.bookingchat.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands between a server and its database, and holds back or spoils what a test names. */
final class SlowDatabase implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI database;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Function<String, Optional<String>> spoilt = request -> Optional.empty();
  private volatile Held held = new Held("nothing");

  /** The first request that has this text in it; it goes on once it is let go. */
  static final class Held {
    private final String text;
    private final CountDownLatch here = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    private Held(String text) {
      this.text = text;
    }

    /** Returns when it has come. */
    void await() throws InterruptedException {
      here.await();
    }

    void letGo() {
      gone.countDown();
    }
  }

  SlowDatabase(URI database) throws IOException {
    this.database = database;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Held hold(String text) {
    held = new Held(text);
    return held;
  }

  /** From now on gives these answers; what the function leaves out goes to the database. */
  void spoil(Function<String, Optional<String>> answers) {
    spoilt = answers;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Held waiting = held;
      if ((target + body).contains(waiting.text)) {
        waiting.here.countDown();
        waiting.gone.await();
      }
      Optional<String> instead = spoilt.apply(target + body);
      if (instead.isPresent()) {
        answer(exchange, instead.get().isEmpty() ? 500 : 200, instead.get());
      } else {
        HttpResponse<String> real = HTTP.send(request(exchange, body), BODY);
        answer(exchange, real.statusCode(), real.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the test is over
    }
  }

  private static final HttpResponse.BodyHandler<String> BODY = HttpResponse.BodyHandlers.ofString();

  private HttpRequest request(HttpExchange exchange, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(database).POST(HttpRequest.BodyPublishers.ofString(body));
    for (String header :
        new String[] {"X-Amz-Target", "X-Amz-Date", "Authorization", "Content-Type"}) {
      request.header(header, exchange.getRequestHeaders().getFirst(header));
    }
    return request.build();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    held.letGo();
    server.stop(0);
    threads.shutdownNow();
  }
}
