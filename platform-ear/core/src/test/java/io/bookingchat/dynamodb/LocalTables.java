package io.bookingchat.dynamodb;

import io.bookingchat.dynamodblocal.DynamoDbLocal;
import io.bookingchat.tenancy.Sealer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for all tests of this JVM, and new tables in it for whoever asks. */
final class LocalTables implements AutoCloseable {
  static final Sealer SEALER = new Sealer("a secret for tests, never for a server");

  private static final DynamoDbLocal LOCAL = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final TableNames names = new TableNames(Optional.of("t" + NUMBER.incrementAndGet() + "-"));
  final Connection connection = Connection.local(LOCAL.endpoint(), names);
  final Store store = new Store(connection.client(), names);

  LocalTables() {
    new TableCreation(connection.client(), names).createAbsent(false);
  }

  private static DynamoDbLocal start() {
    DynamoDbLocal local = DynamoDbLocal.start(Optional.empty());
    Runtime.getRuntime().addShutdownHook(new Thread(local::close));
    return local;
  }

  /** A client of the same engine, without the guard, whose requests and answers are seen. */
  static DynamoDbClient seenBy(ExecutionInterceptor interceptor) {
    return DynamoDbClient.builder()
        .endpointOverride(LOCAL.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(Apache5HttpClient.builder())
        .overrideConfiguration(
            override ->
                override.addExecutionInterceptor(interceptor).retryStrategy(Retries.STRATEGY))
        .build();
  }

  @Override
  public void close() {
    connection.close();
  }
}
