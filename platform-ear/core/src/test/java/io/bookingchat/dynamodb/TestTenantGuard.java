package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Requests as a faulty repository would send them. Nothing listens at the endpoint: what the guard
 * lets pass ends as a failed connection, what it stops never gets that far.
 */
final class TestTenantGuard {
  private static final TenantId ACME = new TenantId("acme");

  private static final TableNames NAMES = new TableNames(Optional.of("x-"));

  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .endpointOverride(URI.create("http://127.0.0.1:1"))
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClientBuilder(Apache5HttpClient.builder())
          .overrideConfiguration(
              override ->
                  override
                      .retryStrategy(AwsRetryStrategy.doNotRetry())
                      .addExecutionInterceptor(new TenantGuard(NAMES)))
          .build();

  @AfterEach
  void close() {
    client.close();
  }

  /** Each request with a place for a partition key in it. */
  interface Request {
    void send(DynamoDbClient client, String partition);
  }

  private static Arguments request(String name, Request request) {
    return arguments(name, request);
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        request("get", (db, pk) -> db.getItem(get -> get.tableName("x-Services").key(service(pk)))),
        request(
            "put", (db, pk) -> db.putItem(put -> put.tableName("x-Services").item(service(pk)))),
        request(
            "update", (db, pk) -> db.updateItem(up -> up.tableName("x-Services").key(service(pk)))),
        request(
            "delete",
            (db, pk) -> db.deleteItem(del -> del.tableName("x-Services").key(service(pk)))),
        request("query", (db, pk) -> query(db, "tenantId = :pk", pk)),
        request(
            "query, other order", (db, pk) -> query(db, "serviceId = :id and tenantId=:pk", pk)),
        request("query by a name", TestTenantGuard::queryByName),
        request("query of an index", TestTenantGuard::queryIndex),
        request("put into an index", TestTenantGuard::putIntoIndex),
        request("batch get", TestTenantGuard::batchGet),
        request("batch write", TestTenantGuard::batchWrite),
        request("transaction of reads", TestTenantGuard::transactGet),
        request("transaction of puts", (db, pk) -> transact(db, put("acme"), put(pk))),
        request("transaction with a delete", (db, pk) -> transact(db, put("acme"), delete(pk))),
        request("transaction with a check", (db, pk) -> transact(db, check(pk), put("acme"))),
        request("transaction with an update", (db, pk) -> transact(db, put("acme"), update(pk))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void staysWithinItsTenant(String name, Request request) {
    for (String own : List.of("acme", "acme#ana", "acme#test#ana")) {
      assertThatThrownBy(() -> inScope(own, request)).isInstanceOf(SdkException.class);
    }
    for (String foreign :
        List.of("acme-corp", "acme-corp#ana", "acm", "other", "", " acme", "ACME")) {
      assertThatThrownBy(() -> inScope(foreign, request))
          .as(foreign)
          .isInstanceOf(GuardException.class)
          .hasMessageNotContaining("acme");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void needsAScope(String name, Request request) {
    assertThatThrownBy(() -> request.send(client, "acme")).isInstanceOf(GuardException.class);
    assertThat(TenantScope.current()).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("scan", call(db -> db.scan(scan -> scan.tableName("x-Services")))),
        arguments(
            "statement",
            call(db -> db.executeStatement(s -> s.statement("SELECT * FROM \"x-Services\"")))),
        arguments(
            "statements",
            call(db -> db.batchExecuteStatement(BatchExecuteStatementRequest.builder().build()))),
        arguments(
            "transaction of statements",
            call(db -> db.executeTransaction(ExecuteTransactionRequest.builder().build()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void neverScansNorSpeaksPartiQl(String name, Consumer<DynamoDbClient> request) {
    assertThatThrownBy(() -> platform(request)).isInstanceOf(GuardException.class);
    assertThatThrownBy(() -> tenant(request)).isInstanceOf(GuardException.class);
  }

  static Stream<Arguments> onlyPlatform() {
    return Stream.of(
        arguments("list tables", call(db -> db.listTables())),
        arguments("delete table", call(db -> db.deleteTable(d -> d.tableName("x-Services")))),
        arguments("keys by hash", call(TestTenantGuard::keysByHash)),
        arguments(
            "unknown table",
            call(db -> db.getItem(g -> g.tableName("Services").key(service("acme"))))),
        arguments("old conditions", call(TestTenantGuard::oldConditions)),
        arguments("no partition", call(db -> query(db, "serviceId = :pk", "acme"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onlyPlatform")
  void leavesTheRestToThePlatform(String name, Consumer<DynamoDbClient> request) {
    assertThatThrownBy(() -> tenant(request)).isInstanceOf(GuardException.class);
    assertThatThrownBy(() -> platform(request)).isInstanceOf(SdkException.class);
  }

  @Test
  void givesNothingAwayWhenTheStoreFails() {
    Store store = new Store(client, NAMES);

    assertThatThrownBy(
            () ->
                TenantScope.within(
                    ACME, () -> store.get(Schema.SERVICES, Keys.tenant(ACME), "cut")))
        .isInstanceOf(Refusal.class)
        .hasNoCause()
        .hasMessage("The booking system does not respond at the moment. Try again.")
        .extracting(refusal -> ((Refusal) refusal).extensions())
        .isEqualTo(Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store").extensions());
  }

  private void inScope(String partition, Request request) {
    tenant(db -> request.send(db, partition));
  }

  private void tenant(Consumer<DynamoDbClient> request) {
    TenantScope.within(
        ACME,
        () -> {
          request.accept(client);
          return null;
        });
  }

  private void platform(Consumer<DynamoDbClient> request) {
    TenantScope.platform(
        "test",
        () -> {
          request.accept(client);
          return null;
        });
  }

  private static Consumer<DynamoDbClient> call(Consumer<DynamoDbClient> request) {
    return request;
  }

  private static Map<String, AttributeValue> service(String partition) {
    return Map.of(
        "tenantId", AttributeValue.fromS(partition), "serviceId", AttributeValue.fromS("acme"));
  }

  private static void query(DynamoDbClient db, String condition, String partition) {
    db.query(
        query ->
            query
                .tableName("x-Services")
                .keyConditionExpression(condition)
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":id", AttributeValue.fromS("acme"))));
  }

  private static void queryByName(DynamoDbClient db, String partition) {
    db.query(
        query ->
            query
                .tableName("x-Services")
                .keyConditionExpression("#b = :other AND #a = :pk")
                .expressionAttributeNames(Map.of("#a", "tenantId", "#b", "serviceId"))
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":other", AttributeValue.fromS("acme"))));
  }

  private static void queryIndex(DynamoDbClient db, String partition) {
    db.query(
        query ->
            query
                .tableName("x-Bookings")
                .indexName("byVisitor")
                .keyConditionExpression("tenantVisitor = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))));
  }

  private static void keysByHash(DynamoDbClient db) {
    db.query(
        query ->
            query
                .tableName("x-TenantApiKeys")
                .indexName("byHash")
                .keyConditionExpression("apiKeyHash = :hash")
                .expressionAttributeValues(Map.of(":hash", AttributeValue.fromS("acme"))));
  }

  private static void oldConditions(DynamoDbClient db) {
    db.query(
        query ->
            query
                .tableName("x-Services")
                .keyConditions(
                    Map.of(
                        "tenantId",
                        software.amazon.awssdk.services.dynamodb.model.Condition.builder()
                            .comparisonOperator("EQ")
                            .attributeValueList(AttributeValue.fromS("acme"))
                            .build())));
  }

  private static void putIntoIndex(DynamoDbClient db, String partition) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("tenantBooking", AttributeValue.fromS("acme#bk"));
    item.put("tenantMonth", AttributeValue.fromS("acme#2026-03"));
    item.put("tenantCode", AttributeValue.fromS(partition));
    db.putItem(put -> put.tableName("x-Bookings").item(item));
  }

  private static void batchGet(DynamoDbClient db, String partition) {
    db.batchGetItem(
        batch ->
            batch.requestItems(
                Map.of(
                    "x-Services",
                    KeysAndAttributes.builder()
                        .keys(List.of(service("acme"), service(partition)))
                        .build())));
  }

  private static void batchWrite(DynamoDbClient db, String partition) {
    db.batchWriteItem(
        batch ->
            batch.requestItems(
                Map.of(
                    "x-Services",
                    List.of(
                        WriteRequest.builder().putRequest(p -> p.item(service("acme"))).build(),
                        WriteRequest.builder()
                            .deleteRequest(d -> d.key(service(partition)))
                            .build()))));
  }

  private static void transactGet(DynamoDbClient db, String partition) {
    db.transactGetItems(
        reads ->
            reads.transactItems(
                TransactGetItem.builder()
                    .get(get -> get.tableName("x-Services").key(service(partition)))
                    .build()));
  }

  private static void transact(DynamoDbClient db, TransactWriteItem... items) {
    db.transactWriteItems(writes -> writes.transactItems(items));
  }

  private static TransactWriteItem put(String partition) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName("x-Services").item(service(partition)))
        .build();
  }

  private static TransactWriteItem delete(String partition) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName("x-Services").key(service(partition)))
        .build();
  }

  private static TransactWriteItem check(String partition) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName("x-Services")
                    .key(service(partition))
                    .conditionExpression("attribute_exists(tenantId)"))
        .build();
  }

  private static TransactWriteItem update(String partition) {
    return TransactWriteItem.builder()
        .update(update -> update.tableName("x-Services").key(service(partition)))
        .build();
  }
}
