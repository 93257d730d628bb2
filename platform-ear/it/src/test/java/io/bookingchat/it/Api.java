package io.bookingchat.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the running product as its clients do. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static {
    // browsers set it; so must whoever plays one
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
  }

  private final URI url;
  private final String path;
  private final Map<String, String> headers;

  private Api(URI url, String path, Map<String, String> headers) {
    this.url = url;
    this.path = path;
    this.headers = headers;
  }

  /** An answer: its HTTP status, headers and JSON. */
  record Answer(int status, Map<String, List<String>> headers, JsonNode body) {
    JsonNode data() {
      if (body.has("errors")) {
        throw new AssertionError("refused: " + body.get("errors"));
      }
      return body.get("data");
    }

    /** The code of the first error; empty text when there is none. */
    String code() {
      return body.path("errors").path(0).path("extensions").path("code").asText();
    }

    String message() {
      return body.path("errors").path(0).path("message").asText();
    }

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  /** The widget on the demo page of a company. */
  static Api demoPage(DemoStack stack, String tenantId) {
    return page(stack, stack.key(tenantId));
  }

  /** A widget with that key, on a page of the running server. */
  static Api page(DemoStack stack, String key) {
    return new Api(
        stack.url(), "/widget/graphql", Map.of("x-api-key", key, "Origin", stack.url().toString()));
  }

  /** Someone with these roles at a company. */
  static Api member(DemoStack stack, String tenantId, String... roles) {
    return admin(stack, Map.of("tenantId", tenantId, "roles", roles));
  }

  /** Someone of the platform. */
  static Api platform(DemoStack stack) {
    return admin(stack, Map.of("roles", List.of("platform-admin")));
  }

  private static Api admin(DemoStack stack, Map<String, Object> claims) {
    return new Api(
        stack.url(), "/admin/graphql", Map.of("Authorization", bearer(stack, write(claims))));
  }

  /** Whoever a token stands for, at a server that trusts its issuer. */
  static Api bearer(URI server, String token) {
    return new Api(server, "/admin/graphql", Map.of("Authorization", "Bearer " + token));
  }

  /** The header of someone with these roles at a company. */
  static String bearer(DemoStack stack, String tenantId, String role) {
    return bearer(stack, write(Map.of("tenantId", tenantId, "roles", List.of(role))));
  }

  private static String bearer(DemoStack stack, String claims) {
    Answer answer = post(stack.url().resolve("/dev/token"), Map.of(), claims);
    return "Bearer " + answer.body().get("token").asText();
  }

  /** The same caller at another server. */
  Api at(URI server) {
    return new Api(server, path, headers);
  }

  /** The same caller at another path of the same server. */
  Api to(String otherPath) {
    return new Api(url, otherPath, headers);
  }

  /** The same caller with one header more or other. */
  Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(url, path, more);
  }

  Api without(String header) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(header);
    return new Api(url, path, fewer);
  }

  Answer ask(String query) {
    return ask(query, Map.of());
  }

  Answer ask(String query, Map<String, ?> variables) {
    return send(write(Map.of("query", query, "variables", variables)));
  }

  /** Sends a body as it is. */
  Answer send(String body) {
    return post(url.resolve(path), headers, body);
  }

  /** Asks by GET, with that behind the path. */
  Answer get(String query) {
    return exchange(url.resolve(path + query), headers, HttpRequest.newBuilder().GET());
  }

  private static Answer post(URI address, Map<String, String> headers, String body) {
    return exchange(
        address,
        headers,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Answer exchange(
      URI address, Map<String, String> headers, HttpRequest.Builder request) {
    request.uri(address).timeout(LONGEST);
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.headers().map(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new AssertionError("no JSON from " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
