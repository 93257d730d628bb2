package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Creates the tables where they are absent, for development and tests. In production the
 * infrastructure template does, with backups and encryption, and the product has no right to.
 */
@Component
public final class TableCreation {
  private final DynamoDbClient client;
  private final TableNames names;

  @Inject
  public TableCreation(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  /** Creates what is absent and waits until it can be used; what exists is left as it is. */
  public void createAbsent() {
    createAbsent(true);
  }

  /** The same; a test that plays another time keeps what real time would delete under its feet. */
  void createAbsent(boolean deletesWhatExpired) {
    TenantScope.platform(
        "create tables",
        () -> {
          Schema.TABLES.forEach(table -> create(table, deletesWhatExpired));
          return null;
        });
  }

  private void create(Table table, boolean deletesWhatExpired) {
    String name = names.of(table);
    try {
      client.createTable(request(table, name));
    } catch (ResourceInUseException exists) {
      return; // nothing to do for anyone
    }
    client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
    if (table.forgets() && deletesWhatExpired) {
      client.updateTimeToLive(
          update ->
              update
                  .tableName(name)
                  .timeToLiveSpecification(
                      live -> live.enabled(true).attributeName(Table.FORGET_AT)));
    }
  }

  private static CreateTableRequest request(Table table, String name) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                attributes(table).stream()
                    .map(
                        attribute ->
                            AttributeDefinition.builder()
                                .attributeName(attribute)
                                .attributeType(ScalarAttributeType.S)
                                .build())
                    .toList())
            .keySchema(keys(table.partitionKey(), table.sortKey()));
    List<GlobalSecondaryIndex> indexes =
        table.indexes().stream()
            .map(
                index ->
                    GlobalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(keys(index.partitionKey(), index.sortKey()))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build())
            .toList();
    return (indexes.isEmpty() ? request : request.globalSecondaryIndexes(indexes)).build();
  }

  /** The attributes that are keys of the table or of an index. */
  static Set<String> attributes(Table table) {
    Set<String> attributes = new TreeSet<>();
    attributes.add(table.partitionKey());
    table.sortKey().ifPresent(attributes::add);
    for (Table.Index index : table.indexes()) {
      attributes.add(index.partitionKey());
      index.sortKey().ifPresent(attributes::add);
    }
    return attributes;
  }

  private static List<KeySchemaElement> keys(String partitionKey, Optional<String> sortKey) {
    List<KeySchemaElement> keys = new ArrayList<>();
    keys.add(KeySchemaElement.builder().attributeName(partitionKey).keyType(KeyType.HASH).build());
    sortKey.ifPresent(
        key ->
            keys.add(KeySchemaElement.builder().attributeName(key).keyType(KeyType.RANGE).build()));
    return keys;
  }
}
