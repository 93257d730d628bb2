package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schemas that the code produces are those that were committed, so that a change of what
 * clients were promised is seen in review. To accept one, copy the printed schema to the API's own
 * {@code src/test/resources/schema.graphql}.
 */
@ExtendWith(Stack.class)
final class TestSchemaSnapshots {
  @ParameterizedTest
  @ValueSource(strings = {"widget", "admin"})
  void isAsPromised(String api, DemoStack stack) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stack.url().resolve("/" + api + "/graphql/schema.graphql"));
    if (api.equals("admin")) {
      request.header("Authorization", Api.bearer(stack, "andina", "tenant-owner"));
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().strip()).isEqualTo(snapshot(api));
  }

  private static String snapshot(String api) throws IOException {
    return Files.readString(Path.of("../" + api + "-api/src/test/resources/schema.graphql"))
        .strip();
  }
}
