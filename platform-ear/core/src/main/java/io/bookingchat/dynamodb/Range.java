package io.bookingchat.dynamodb;

import io.bookingchat.dynamodb.Keys.Partition;
import io.bookingchat.dynamodb.Table.Index;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Items of one partition, of a table as they are now, or of an index as they were a moment ago.
 *
 * @param sort least and greatest sort key, both included; empty: all
 * @param equal text attributes that the items must have
 * @param rememberedAt leaves out items whose time has passed by then
 * @param descending greatest sort key first
 * @param most items at most
 */
record Range(
    Table table,
    Optional<Index> index,
    Partition partition,
    Optional<Between> sort,
    Map<String, String> equal,
    Optional<Instant> rememberedAt,
    boolean descending,
    int most) {

  record Between(String least, String greatest) {}

  static Range of(Table table, Partition partition) {
    return of(table, Optional.empty(), partition);
  }

  static Range of(Table table, Index index, Partition partition) {
    return of(table, Optional.of(index), partition);
  }

  private static Range of(Table table, Optional<Index> index, Partition partition) {
    return new Range(
        table,
        index,
        partition,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        Integer.MAX_VALUE);
  }

  Range between(String least, String greatest) {
    Optional<Between> bounds = Optional.of(new Between(least, greatest));
    return new Range(table, index, partition, bounds, equal, rememberedAt, descending, most);
  }

  Range where(Map<String, String> attributes) {
    return new Range(
        table, index, partition, sort, Map.copyOf(attributes), rememberedAt, descending, most);
  }

  Range remembered(Instant now) {
    return new Range(table, index, partition, sort, equal, Optional.of(now), descending, most);
  }

  Range lastFirst() {
    return new Range(table, index, partition, sort, equal, rememberedAt, true, most);
  }

  Range atMost(int items) {
    return new Range(table, index, partition, sort, equal, rememberedAt, descending, items);
  }

  /**
   * The request for a page of it.
   *
   * @param after the key that the page before ended with; empty for the first page
   */
  QueryRequest request(TableNames names, Map<String, AttributeValue> after) {
    Expressions expressions = new Expressions();
    List<String> keys = new ArrayList<>();
    keys.add(
        expressions.name(index.map(Index::partitionKey).orElse(table.partitionKey()))
            + " = "
            + expressions.value(partition.attribute()));
    sort.ifPresent(
        bounds ->
            keys.add(
                expressions.name(index.map(Index::sortKey).orElse(table.sortKey()).orElseThrow())
                    + " BETWEEN "
                    + expressions.value(Items.text(bounds.least()))
                    + " AND "
                    + expressions.value(Items.text(bounds.greatest()))));
    String filter = filter(expressions);
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(names.of(table))
            .keyConditionExpression(String.join(" AND ", keys))
            .scanIndexForward(!descending)
            .consistentRead(index.isEmpty());
    index.ifPresent(asked -> query.indexName(asked.name()));
    if (!filter.isEmpty()) {
      query.filterExpression(filter);
    } else if (most < Integer.MAX_VALUE) {
      query.limit(most); // with a filter it would count what is filtered out
    }
    if (!after.isEmpty()) {
      query.exclusiveStartKey(after);
    }
    return query
        .expressionAttributeNames(expressions.names)
        .expressionAttributeValues(expressions.values)
        .build();
  }

  private String filter(Expressions expressions) {
    List<String> filters = new ArrayList<>();
    equal.forEach(
        (attribute, value) ->
            filters.add(
                expressions.name(attribute) + " = " + expressions.value(Items.text(value))));
    rememberedAt.ifPresent(
        now -> {
          String forgetAt = expressions.name(Table.FORGET_AT);
          String time = expressions.value(Items.instant(now));
          filters.add(
              "(attribute_not_exists(" + forgetAt + ") OR " + forgetAt + " > " + time + ")");
        });
    return String.join(" AND ", filters);
  }

  /** Placeholders and what they stand for. */
  private static final class Expressions {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    String name(String attribute) {
      String placeholder = "#n" + names.size();
      names.put(placeholder, attribute);
      return placeholder;
    }

    String value(AttributeValue value) {
      String placeholder = ":v" + values.size();
      values.put(placeholder, value);
      return placeholder;
    }
  }
}
