package io.bookingchat.dynamodblocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestDynamoDbLocal {
  private static final String TABLE =
      """
      {"TableName": "Things", "BillingMode": "PAY_PER_REQUEST",
       "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
       "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
      """;

  @TempDir private Path data;

  @Test
  void keepsItsDataInTheDirectory() throws Exception {
    try (DynamoDbLocal first = DynamoDbLocal.start(Optional.of(data))) {
      assertThat(call(first.endpoint(), "CreateTable", TABLE)).contains("ACTIVE");
    }
    try (DynamoDbLocal second = DynamoDbLocal.start(Optional.of(data))) {
      assertThat(call(second.endpoint(), "ListTables", "{}")).contains("Things");
    }
  }

  @Test
  void keepsNothingInMemoryAndEndsWhenClosed() throws Exception {
    DynamoDbLocal first = DynamoDbLocal.start(Optional.empty());
    call(first.endpoint(), "CreateTable", TABLE);
    first.close();

    assertThat(ProcessHandle.of(first.pid()).map(ProcessHandle::isAlive))
        .isNotEqualTo(Optional.of(true));
    try (DynamoDbLocal second = DynamoDbLocal.start(Optional.empty())) {
      assertThat(call(second.endpoint(), "ListTables", "{}")).doesNotContain("Things");
    }
  }

  @Test
  void saysWhyItCannotStart() throws Exception {
    try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> DynamoDbLocal.start(occupied.getLocalPort(), Optional.empty()).close())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Address already in use");
    }
  }

  private static String call(URI endpoint, String operation, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
