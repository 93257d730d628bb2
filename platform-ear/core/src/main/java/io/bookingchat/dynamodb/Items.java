package io.bookingchat.dynamodb;

import io.bookingchat.dynamodb.Keys.Partition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads and makes the attributes of items. */
final class Items {
  /** What DynamoDB accepts as a sort key, with room to spare. */
  private static final int LONGEST_SORT_KEY = 1_000;

  /** The order of sort keys in a partition: by their UTF-8, not by Java's characters. */
  static final Comparator<String> AS_STORED =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private Items() {}

  /** Whether two items hold the same; a set has no order. */
  static boolean same(Map<String, AttributeValue> some, Map<String, AttributeValue> others) {
    return some.equals(others)
        || (some.keySet().equals(others.keySet())
            && some.entrySet().stream()
                .allMatch(each -> same(each.getValue(), others.get(each.getKey()))));
  }

  private static boolean same(AttributeValue one, AttributeValue other) {
    return one.equals(other)
        || (one.type() == other.type()
            && switch (one.type()) {
              case M -> same(one.m(), other.m());
              case NS -> Set.copyOf(one.ns()).equals(Set.copyOf(other.ns()));
              case SS -> Set.copyOf(one.ss()).equals(Set.copyOf(other.ss()));
              case BS -> Set.copyOf(one.bs()).equals(Set.copyOf(other.bs()));
              case S, N, B, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
            });
  }

  static Map<String, AttributeValue> key(Table table, Partition partition, String sortKey) {
    return Map.of(
        table.partitionKey(),
        partition.attribute(),
        table.sortKey().orElseThrow(),
        AttributeValue.fromS(sortKey));
  }

  /** Whether an item could be called that; a client may send anything as an id. */
  static boolean possible(String sortKey) {
    return !sortKey.isEmpty() && sortKey.length() <= LONGEST_SORT_KEY;
  }

  /** The attributes of an item with its key. */
  static Map<String, AttributeValue> item(
      Map<String, AttributeValue> key, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.putAll(key);
    return item;
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  static AttributeValue instant(Instant instant) {
    return number(instant.getEpochSecond());
  }

  static String text(Map<String, AttributeValue> item, String attribute) {
    return item.get(attribute).s();
  }

  static int number(Map<String, AttributeValue> item, String attribute) {
    return Integer.parseInt(item.get(attribute).n());
  }

  static Instant instant(Map<String, AttributeValue> item, String attribute) {
    return Instant.ofEpochSecond(Long.parseLong(item.get(attribute).n()));
  }

  /** Whether the item's time has passed; DynamoDB deletes such items only some time later. */
  static boolean forgotten(Map<String, AttributeValue> item, Instant now) {
    return item.containsKey(Table.FORGET_AT) && !instant(item, Table.FORGET_AT).isAfter(now);
  }
}
