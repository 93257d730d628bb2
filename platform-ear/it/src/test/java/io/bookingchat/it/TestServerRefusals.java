package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server refuses by itself has the form of every other refusal, and tells nothing. */
@ExtendWith(Stack.class)
final class TestServerRefusals {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ParameterizedTest
  @CsvSource({
    "GET, /widget/nothing, 404",
    "GET, /widget/WEB-INF/web.xml, 404",
    "GET, /admin/nothing, 404",
    "GET, /admin/graphql, 401",
    "POST, /admin/graphql, 401",
    "POST, /widget/chat-widget.js, 405",
    "POST, /widget/app/chat.js, 405",
    "GET, /widget/app/nothing, 404",
    "PUT, /widget/graphql/schema.graphql, 405",
    "POST, /admin/graphql/schema.graphql, 405",
    "DELETE, /widget/graphql, 401",
    "GET, /widget/graphql, 401",
    "POST, /widget/chat/stream, 401"
  })
  void isNoPageOfHtml(String method, String path, int status, DemoStack stack) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(stack.url().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body())
        .startsWith("{\"errors\":[{\"message\":")
        .contains("\"code\":")
        .doesNotContain("SRVE", "Exception", "java");
  }
}
