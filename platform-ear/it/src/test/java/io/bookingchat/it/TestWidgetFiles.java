package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The widget's files come small, are asked for again cheaply, and are cached as they may be. */
@ExtendWith(Stack.class)
final class TestWidgetFiles {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern APP = Pattern.compile("app/chat\\.[0-9a-f]{16}\\.js");

  @Test
  void loaderIsSmallAndNamesTheApplicationOfThisServer(DemoStack stack) throws Exception {
    HttpResponse<byte[]> plain = get(stack, "/widget/chat-widget.js");
    Matcher named = APP.matcher(new String(plain.body(), StandardCharsets.UTF_8));
    assertThat(named.find()).isTrue();

    HttpResponse<byte[]> app =
        get(stack, "/widget/" + named.group(), "Accept-Encoding", "br, gzip");
    assertThat(app.statusCode()).isEqualTo(200);
    assertThat(header(app, "Content-Encoding")).isEqualTo("br");
    assertThat(header(app, "Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(header(app, "Access-Control-Allow-Origin")).isEqualTo("*");
    HttpResponse<byte[]> loader =
        get(stack, "/widget/chat-widget.js", "Accept-Encoding", "gzip, deflate, br");
    assertThat(loader.body()).hasSizeLessThanOrEqualTo(4_000);
    assertThat(loader.body().length + app.body().length).isLessThanOrEqualTo(30_000);
    assertThat(header(loader, "Cache-Control")).contains("max-age=300");
    assertThat(header(loader, "Vary")).contains("Accept-Encoding");
  }

  @Test
  void fileIsAskedForAgainByItsTag(DemoStack stack) throws Exception {
    HttpResponse<byte[]> first = get(stack, "/widget/chat-widget.js", "Accept-Encoding", "br");
    String tag = header(first, "ETag");
    assertThat(get(stack, "/widget/chat-widget.js", "Accept-Encoding", "br", "If-None-Match", tag))
        .extracting(HttpResponse::statusCode, again -> again.body().length)
        .containsExactly(304, 0);
    HttpResponse<byte[]> other =
        get(stack, "/widget/chat-widget.js", "Accept-Encoding", "br;q=0", "If-None-Match", tag);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(header(other, "ETag")).isNotEqualTo(tag);
    assertThat(other.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void applicationOfAnotherBuildIsNotThere(DemoStack stack) throws Exception {
    assertThat(get(stack, "/widget/app/chat.0123456789abcdef.js").statusCode()).isEqualTo(404);
    assertThat(get(stack, "/widget/app/").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> current = get(stack, "/widget/app/chat.js");
    assertThat(current.statusCode()).isEqualTo(200);
    assertThat(header(current, "Cache-Control")).contains("max-age=300");
  }

  private static HttpResponse<byte[]> get(DemoStack stack, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(stack.url().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
