package io.bookingchat.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be true of the stored item for a write to happen. */
record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  /** DynamoDB refuses an empty map of values, and takes none for none. */
  Map<String, AttributeValue> valuesOrNull() {
    return values.isEmpty() ? null : values;
  }

  /** There is no such item yet. */
  static Condition absent(Table table) {
    return new Condition(
        "attribute_not_exists(#key)", Map.of("#key", table.partitionKey()), Map.of());
  }

  /** A number of the stored item is still what it was. */
  static Condition still(String attribute, long number) {
    return new Condition(
        "#counter = :counter",
        Map.of("#counter", attribute),
        Map.of(":counter", AttributeValue.fromN(Long.toString(number))));
  }

  /** A counter of the stored item is still what it was; 0 is that of an item never written. */
  static Condition unchanged(Table table, String attribute, long number) {
    return number == 0 ? absent(table) : still(attribute, number);
  }
}
