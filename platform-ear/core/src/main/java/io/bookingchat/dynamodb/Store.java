package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.dynamodb.Keys.Partition;
import io.bookingchat.dynamodb.Table.Index;
import io.bookingchat.tenancy.TenantDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The few requests that repositories make. Its errors are refusals as UNAVAILABLE. */
@Component
public final class Store {
  /** What DynamoDB takes in one batch. */
  private static final int MOST_KEYS = 100;

  private final Routes routes;

  /** Of every tenant's cell, by the scope of the running thread. */
  @Inject
  public Store(Cells cells, Provider<TenantDirectory> tenants) {
    this.routes = new Routes.ByTenant(cells, tenants);
  }

  /** Of one cell, whosever the scope is. */
  public Store(DynamoDbClient client, TableNames names) {
    this.routes = new Routes.Fixed(new Cell(client, names));
  }

  /** The item of a table without sort keys, as it is now. */
  Optional<Map<String, AttributeValue>> get(Table table, Partition partition) {
    return get(table, Map.of(table.partitionKey(), partition.attribute()));
  }

  /** The item as it is now. */
  Optional<Map<String, AttributeValue>> get(Table table, Partition partition, String sortKey) {
    return Items.possible(sortKey)
        ? get(table, Items.key(table, partition, sortKey))
        : Optional.empty();
  }

  private Optional<Map<String, AttributeValue>> get(Table table, Map<String, AttributeValue> key) {
    GetItemResponse answer =
        read(
            table,
            cell ->
                cell.client()
                    .getItem(
                        get ->
                            get.tableName(cell.names().of(table)).key(key).consistentRead(true)));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  /** The items called that in several different partitions, as they are now, in no order. */
  List<Map<String, AttributeValue>> get(Table table, List<Partition> partitions, String sortKey) {
    return all(
        table, partitions.stream().map(partition -> Items.key(table, partition, sortKey)).toList());
  }

  /** The items with those keys, as they are now, in no order. */
  List<Map<String, AttributeValue>> all(Table table, List<Map<String, AttributeValue>> itemKeys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    List<Map<String, AttributeValue>> wanted = itemKeys;
    // ends: DynamoDB answers with one item at least, or throws
    while (!wanted.isEmpty()) {
      int most = Math.min(wanted.size(), MOST_KEYS);
      KeysAndAttributes keys =
          KeysAndAttributes.builder().keys(wanted.subList(0, most)).consistentRead(true).build();
      BatchGetItemResponse answer =
          read(
              table,
              cell ->
                  cell.client()
                      .batchGetItem(get -> get.requestItems(Map.of(cell.names().of(table), keys))));
      answer.responses().values().forEach(found::addAll); // of the one table
      wanted =
          Stream.concat(
                  answer.unprocessedKeys().values().stream().flatMap(left -> left.keys().stream()),
                  wanted.stream().skip(most))
              .toList();
    }
    return found;
  }

  /** The items of a range, by sort key. */
  List<Map<String, AttributeValue>> query(Range range) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, AttributeValue> after = Map.of();
    do {
      QueryResponse page = page(range, after);
      found.addAll(page.items());
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty() && found.size() < range.most());
    return found.size() <= range.most() ? found : found.subList(0, range.most());
  }

  /** The items of a range, by sort key, asked for page by page. */
  Stream<Map<String, AttributeValue>> pages(Range range) {
    return Stream.iterate(
            Optional.of(page(range, Map.of())),
            Optional::isPresent,
            page ->
                page.get().lastEvaluatedKey().isEmpty()
                    ? Optional.<QueryResponse>empty()
                    : Optional.of(page(range, page.get().lastEvaluatedKey())))
        .flatMap(page -> page.get().items().stream());
  }

  /** A page of a range, behind the key that the page before ended with. */
  private QueryResponse page(Range range, Map<String, AttributeValue> after) {
    return read(range.table(), cell -> cell.client().query(range.request(cell.names(), after)));
  }

  /** Every item of a platform's index under a value, as of a moment ago. */
  List<Map<String, AttributeValue>> lookUp(Table table, Index index, String value) {
    return read(
            table,
            cell ->
                cell.client()
                    .query(
                        query ->
                            query
                                .tableName(cell.names().of(table))
                                .indexName(index.name())
                                .keyConditionExpression("#key = :key")
                                .expressionAttributeNames(Map.of("#key", index.partitionKey()))
                                .expressionAttributeValues(Map.of(":key", Items.text(value)))))
        .items();
  }

  void put(Table table, Map<String, AttributeValue> item) {
    written(
        table,
        cell -> cell.client().putItem(put -> put.tableName(cell.names().of(table)).item(item)));
  }

  /**
   * Whether the item was put: only under that condition. A put whose answer was lost is sent again
   * and then fails on itself; it counts as done when the item is there as it was written.
   */
  boolean put(Table table, Map<String, AttributeValue> item, Condition condition) {
    try {
      written(
          table,
          cell ->
              cell.client()
                  .putItem(
                      put ->
                          put.tableName(cell.names().of(table))
                              .item(item)
                              .conditionExpression(condition.expression())
                              .expressionAttributeNames(condition.names())
                              .expressionAttributeValues(condition.valuesOrNull())));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return e.numAttempts() != null && e.numAttempts() > 1 && stored(table, item);
    }
  }

  /**
   * Whether one attribute of an item was set, and nothing else of it touched: only under that
   * condition, which has to ask for an item that is there.
   */
  boolean set(
      Table table,
      Map<String, AttributeValue> key,
      String attribute,
      AttributeValue value,
      Condition condition) {
    Map<String, String> names = new HashMap<>(condition.names());
    names.put("#set", attribute);
    Map<String, AttributeValue> values = new HashMap<>(condition.values());
    values.put(":set", value);
    try {
      written(
          table,
          cell ->
              cell.client()
                  .updateItem(
                      update ->
                          update
                              .tableName(cell.names().of(table))
                              .key(key)
                              .updateExpression("SET #set = :set")
                              .conditionExpression(condition.expression())
                              .expressionAttributeNames(names)
                              .expressionAttributeValues(values)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return e.numAttempts() != null
          && e.numAttempts() > 1
          && get(table, key).filter(item -> value.equals(item.get(attribute))).isPresent();
    }
  }

  private boolean stored(Table table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet()
        .removeIf(
            name ->
                !name.equals(table.partitionKey()) && !table.sortKey().equals(Optional.of(name)));
    return get(table, key).filter(item::equals).isPresent();
  }

  /** Changes an item where it stands; one that does not exist counts as empty. */
  Update.Outcome update(Table table, Partition partition, String sortKey, Update update) {
    try {
      return new Update.Outcome(
          true,
          written(
                  table,
                  cell ->
                      cell.client()
                          .updateItem(
                              request -> {
                                request
                                    .tableName(cell.names().of(table))
                                    .key(Items.key(table, partition, sortKey))
                                    .returnValues(ReturnValue.ALL_NEW)
                                    .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD);
                                update.into(request);
                              }))
              .attributes());
    } catch (ConditionalCheckFailedException e) {
      return new Update.Outcome(false, e.hasItem() ? e.item() : Map.of());
    }
  }

  /** Whether there was one to delete. */
  boolean delete(Table table, Partition partition, String sortKey) {
    return taken(table, partition, sortKey).isPresent();
  }

  /** Deletes an item; as it was, or empty when there was none. */
  Optional<Map<String, AttributeValue>> taken(Table table, Partition partition, String sortKey) {
    if (!Items.possible(sortKey)) {
      return Optional.empty();
    }
    return Optional.of(
            written(
                table,
                cell ->
                    cell.client()
                        .deleteItem(
                            delete ->
                                delete
                                    .tableName(cell.names().of(table))
                                    .key(Items.key(table, partition, sortKey))
                                    .returnValues(ReturnValue.ALL_OLD))))
        .map(DeleteItemResponse::attributes)
        .filter(item -> !item.isEmpty());
  }

  /** All of the writes or none of them. */
  Transaction.Outcome transact(Transaction transaction) {
    return written(transaction.table(), cell -> transaction.write(cell.client(), cell.names()));
  }

  private <T> T read(Table table, Function<Cell, T> request) {
    return routes.read(table, cell -> sent(() -> request.apply(cell)));
  }

  private <T> T written(Table table, Function<Cell, T> request) {
    return routes.write(table, cell -> sent(() -> request.apply(cell)));
  }

  /**
   * Sends a request.
   *
   * @throws ConditionalCheckFailedException which is an answer, not an error
   */
  private static <T> T sent(Supplier<T> request) {
    try {
      return request.get();
    } catch (ConditionalCheckFailedException e) {
      throw e;
    } catch (TransactionConflictException e) {
      // whoever met another's transaction again and again has been overtaken
      throw ConditionalCheckFailedException.builder().cause(e).build();
    } catch (SdkException | CancellationException e) {
      // the latter comes of waiting for a connection until the time limit
      throw StoreErrors.unavailable(e);
    }
  }
}
