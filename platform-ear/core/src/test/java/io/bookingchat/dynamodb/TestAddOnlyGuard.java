package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.audit.AuditStore;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Nothing that leaves the process changes the audit trail, but by adding to it. */
final class TestAddOnlyGuard {
  private static final TenantId ACME = new TenantId("acme");
  private static final Map<String, AttributeValue> KEY =
      Items.key(Schema.AUDIT, Keys.tenant(ACME), "2026#w-1");

  private final LocalTables tables = new LocalTables();
  private final String audit = tables.names.of(Schema.AUDIT);
  private final Condition absent = Condition.absent(Schema.AUDIT);

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void theStoreAddsAndReadsAndNothingElse() {
    assertThat(Arrays.stream(AuditStore.class.getMethods()).map(Method::getName))
        .containsExactlyInAnyOrder("add", "between");
  }

  @Test
  void everyOtherWriteIsStopped() {
    Map<String, AttributeValue> item = Items.item(KEY, Map.of("line", Items.text("x")));
    stopped(db -> db.putItem(put -> put.tableName(audit).item(item)));
    stopped(
        db ->
            db.putItem(
                put ->
                    put.tableName(audit)
                        .item(item)
                        .conditionExpression("attribute_not_exists(#key)")
                        .expressionAttributeNames(Map.of("#key", "other"))));
    stopped(db -> db.updateItem(update -> update.tableName(audit).key(KEY)));
    stopped(db -> db.deleteItem(delete -> delete.tableName(audit).key(KEY)));
    stopped(
        db ->
            db.batchWriteItem(
                batch ->
                    batch.requestItems(
                        Map.of(
                            audit,
                            List.of(
                                WriteRequest.builder()
                                    .deleteRequest(delete -> delete.key(KEY))
                                    .build())))));
    stopped(
        db ->
            db.batchWriteItem(
                batch ->
                    batch.requestItems(
                        Map.of(
                            audit,
                            List.of(
                                WriteRequest.builder()
                                    .putRequest(put -> put.item(item))
                                    .build())))));
    stopped(db -> transact(db, one -> one.delete(delete -> delete.tableName(audit).key(KEY))));
    stopped(db -> transact(db, one -> one.put(put -> put.tableName(audit).item(item))));
    stopped(
        db ->
            transact(
                db,
                one ->
                    one.update(
                        update ->
                            update.tableName(audit).key(KEY).updateExpression("REMOVE line"))));
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/" + audit;
    stopped(db -> db.deleteItem(delete -> delete.tableName(arn).key(KEY)));
  }

  private static void transact(DynamoDbClient db, Consumer<TransactWriteItem.Builder> member) {
    TransactWriteItem.Builder built = TransactWriteItem.builder();
    member.accept(built);
    db.transactWriteItems(all -> all.transactItems(built.build()));
  }

  @Test
  void addingPassesOnce() {
    Map<String, AttributeValue> item = Items.item(KEY, Map.of("line", Items.text("x")));
    within(db -> add(db, item));
    assertThatThrownBy(() -> within(db -> add(db, item)))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  private void add(DynamoDbClient db, Map<String, AttributeValue> item) {
    db.putItem(
        put ->
            put.tableName(audit)
                .item(item)
                .conditionExpression(absent.expression())
                .expressionAttributeNames(absent.names()));
  }

  private void stopped(Consumer<DynamoDbClient> write) {
    assertThatThrownBy(() -> within(write)).isInstanceOf(GuardException.class);
    assertThatThrownBy(() -> platform(write)).isInstanceOf(GuardException.class);
  }

  private void within(Consumer<DynamoDbClient> write) {
    TenantScope.within(
        ACME,
        () -> {
          write.accept(tables.connection.client());
          return null;
        });
  }

  private void platform(Consumer<DynamoDbClient> write) {
    TenantScope.platform(
        "test",
        () -> {
          write.accept(tables.connection.client());
          return null;
        });
  }
}
