package io.bookingchat.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Speaks the query protocol of STS as far as AssumeRole needs it. */
final class FakeSts implements AutoCloseable {
  /** What was asked, by the names of the form's parameters. */
  final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final Clock clock;
  private volatile boolean refusing;

  FakeSts(Clock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void refuse() {
    refusing = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> parameters =
        Arrays.stream(form.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    asked.add(parameters);
    byte[] body = (refusing ? denied() : assumed(parameters)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(refusing ? 403 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The key tells whose it is, and which one in a row. */
  private String assumed(Map<String, String> parameters) {
    Duration session = Duration.ofSeconds(Long.parseLong(parameters.get("DurationSeconds")));
    return "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
        + "<AssumeRoleResult><Credentials><AccessKeyId>"
        + parameters.get("RoleSessionName")
        + "."
        + asked.size()
        + "</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>"
        + "<Expiration>"
        + clock.instant().plus(session)
        + "</Expiration></Credentials></AssumeRoleResult>"
        + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></AssumeRoleResponse>";
  }

  private static String denied() {
    return "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
        + "<Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:iam::1:user/x is not"
        + " authorized to perform: sts:AssumeRole</Message></Error><RequestId>r</RequestId>"
        + "</ErrorResponse>";
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
