package io.bookingchat.dynamodb;

import io.bookingchat.dynamodblocal.DynamoDbLocal;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One DynamoDB Local for all tests of this JVM, and new tables in it for whoever asks. */
final class LocalTables implements AutoCloseable {
  private static final DynamoDbLocal LOCAL = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final TableNames names = new TableNames(Optional.of("t" + NUMBER.incrementAndGet() + "-"));
  final Connection connection = Connection.local(LOCAL.endpoint(), names);
  final Store store = new Store(connection.client(), names);

  LocalTables() {
    new TableCreation(connection.client(), names).createAbsent();
  }

  private static DynamoDbLocal start() {
    DynamoDbLocal local = DynamoDbLocal.start(Optional.empty());
    Runtime.getRuntime().addShutdownHook(new Thread(local::close));
    return local;
  }

  static URI endpoint() {
    return LOCAL.endpoint();
  }

  @Override
  public void close() {
    connection.close();
  }
}
