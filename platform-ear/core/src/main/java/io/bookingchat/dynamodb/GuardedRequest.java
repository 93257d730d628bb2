package io.bookingchat.dynamodb;

import io.bookingchat.dynamodb.Table.Index;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Whether every partition that a request touches is allowed. What is not understood, is not. */
record GuardedRequest(TableNames names, Predicate<String> allowed) {
  private static final Pattern EQUALITY =
      Pattern.compile("([#A-Za-z0-9_]+)\\s*=\\s*(:[A-Za-z0-9_]+)");

  boolean allows(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return key(get.tableName(), get.key());
    } else if (request instanceof QueryRequest query) {
      return query(query);
    } else if (request instanceof PutItemRequest put) {
      return item(put.tableName(), put.item());
    } else if (request instanceof UpdateItemRequest update) {
      return update(update.tableName(), update.key());
    } else if (request instanceof DeleteItemRequest delete) {
      return key(delete.tableName(), delete.key());
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().allMatch(this::member);
    } else if (request instanceof TransactGetItemsRequest transaction) {
      return transaction.transactItems().stream()
          .allMatch(member -> key(member.get().tableName(), member.get().key()));
    } else if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().entrySet().stream()
          .allMatch(
              table -> table.getValue().keys().stream().allMatch(key -> key(table.getKey(), key)));
    } else if (request instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().entrySet().stream()
          .allMatch(
              table -> table.getValue().stream().allMatch(write -> member(table.getKey(), write)));
    }
    return false;
  }

  private boolean member(TransactWriteItem member) {
    return Stream.of(
            Optional.ofNullable(member.put()).map(put -> item(put.tableName(), put.item())),
            Optional.ofNullable(member.update()).map(up -> update(up.tableName(), up.key())),
            Optional.ofNullable(member.delete()).map(del -> key(del.tableName(), del.key())),
            Optional.ofNullable(member.conditionCheck())
                .map(check -> key(check.tableName(), check.key())))
        .flatMap(Optional::stream)
        .reduce(Boolean::logicalAnd)
        .orElse(false);
  }

  private boolean member(String tableName, WriteRequest write) {
    return write.putRequest() != null
        ? item(tableName, write.putRequest().item())
        : write.deleteRequest() != null && key(tableName, write.deleteRequest().key());
  }

  private boolean key(String tableName, Map<String, AttributeValue> key) {
    return names
        .table(tableName)
        .filter(table -> allowed(key.get(table.partitionKey())))
        .isPresent();
  }

  /** An item is seen through its indexes too, so their keys count as much as its own. */
  private boolean item(String tableName, Map<String, AttributeValue> item) {
    return key(tableName, item)
        && names.table(tableName).orElseThrow().indexes().stream()
            .filter(Index::tenants)
            .map(index -> item.get(index.partitionKey()))
            .allMatch(value -> value == null || allowed(value));
  }

  /** What an update does to the keys of indexes would be hidden in its expression. */
  private boolean update(String tableName, Map<String, AttributeValue> key) {
    return key(tableName, key)
        && names.table(tableName).orElseThrow().indexes().stream().noneMatch(Index::tenants);
  }

  private boolean query(QueryRequest query) {
    Optional<Table> table = names.table(query.tableName());
    if (table.isEmpty() || query.keyConditionExpression() == null || query.hasKeyConditions()) {
      return false;
    }
    Optional<String> partitionKey =
        query.indexName() == null
            ? table.map(Table::partitionKey)
            : table.get().indexes().stream()
                .filter(index -> index.name().equals(query.indexName()) && index.tenants())
                .map(Index::partitionKey)
                .findFirst();
    return partitionKey.isPresent() && equality(query, partitionKey.get());
  }

  private boolean equality(QueryRequest query, String partitionKey) {
    Matcher equality = EQUALITY.matcher(query.keyConditionExpression());
    boolean found = false;
    while (equality.find()) {
      String name = equality.group(1);
      if (query.expressionAttributeNames().getOrDefault(name, name).equals(partitionKey)) {
        if (!allowed(query.expressionAttributeValues().get(equality.group(2)))) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  private boolean allowed(AttributeValue value) {
    return value != null && value.s() != null && allowed.test(value.s());
  }
}
