package io.bookingchat.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Changes attributes of one item where it stands, and only while its conditions hold. */
final class Update {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> sums = new ArrayList<>();
  private final List<String> assignments = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();

  /**
   * How it ended.
   *
   * @param item as it is after the update; as it stood when a condition did not hold
   */
  record Outcome(boolean made, Map<String, AttributeValue> item) {}

  /** Adds to a number, which counts as 0 where it is absent. */
  Update add(String attribute, long number) {
    sums.add(name(attribute) + " " + value(number));
    return this;
  }

  Update set(String attribute, long number) {
    assignments.add(name(attribute) + " = " + value(number));
    return this;
  }

  Update remove(String attribute) {
    removals.add(name(attribute));
    return this;
  }

  Update ifAbsent(String attribute) {
    conditions.add("attribute_not_exists(" + name(attribute) + ")");
    return this;
  }

  Update ifEqual(String attribute, long number) {
    conditions.add(name(attribute) + " = " + value(number));
    return this;
  }

  /** Only while a number, 0 where it is absent, is not more than that. */
  Update ifAtMost(String attribute, long number) {
    String most = name(attribute) + " <= " + value(number);
    conditions.add(
        number < 0 ? most : "(attribute_not_exists(" + name(attribute) + ") OR " + most + ")");
    return this;
  }

  void into(UpdateItemRequest.Builder request) {
    request
        .updateExpression(
            clause("ADD ", sums) + clause(" SET ", assignments) + clause(" REMOVE ", removals))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values.isEmpty() ? null : values);
    if (!conditions.isEmpty()) {
      request.conditionExpression(String.join(" AND ", conditions));
    }
  }

  private static String clause(String word, List<String> parts) {
    return parts.isEmpty() ? "" : word + String.join(", ", parts);
  }

  private String name(String attribute) {
    return names.entrySet().stream()
        .filter(known -> known.getValue().equals(attribute))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(
            () -> {
              String placeholder = "#n" + names.size();
              names.put(placeholder, attribute);
              return placeholder;
            });
  }

  private String value(long number) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, Items.number(number));
    return placeholder;
  }
}
