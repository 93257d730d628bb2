package io.bookingchat.dynamodb;

import io.bookingchat.dynamodb.Keys.Partition;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes partitions of one cell equal to those of another, comparing every item of both, as they are
 * now. Items whose time has passed count as absent: DynamoDB deletes them in each cell by itself.
 */
final class Mirror {
  private static final int BATCH = 100;

  private final Optional<Store> source;
  private final Store target;
  private final Fence fence;
  private final Instant now;
  private final LongConsumer changed;
  private long count;

  /**
   * Changes nothing yet.
   *
   * @param source empty: as if nothing were there
   * @param changed told after each change how many there were
   */
  Mirror(Optional<Store> source, Store target, Fence fence, Instant now, LongConsumer changed) {
    this.source = source;
    this.target = target;
    this.fence = fence;
    this.now = now;
    this.changed = changed;
  }

  long count() {
    return count;
  }

  /** A whole partition, a page of each side in memory at a time. */
  void partition(Table table, Partition partition) {
    String sortKey = table.sortKey().orElseThrow();
    Comparator<Map<String, AttributeValue>> order =
        Comparator.comparing(item -> Items.text(item, sortKey), Items.AS_STORED);
    Range range = Range.of(table, partition);
    Sides sides =
        new Sides(
            source.map(store -> alive(store.pages(range))).orElseGet(Stream::empty).iterator(),
            alive(target.pages(range)).iterator());
    while (sides.more()) {
      int first = sides.compare(order);
      Optional<Map<String, AttributeValue>> ours = first <= 0 ? sides.takeOurs() : Optional.empty();
      Optional<Map<String, AttributeValue>> theirs =
          first >= 0 ? sides.takeTheirs() : Optional.empty();
      settle(table, ours, theirs);
    }
    fence.flush(); // the same partition may come again, and no transaction writes an item twice
  }

  /** Items of a table without sort keys. */
  void items(Table table, List<Map<String, AttributeValue>> keys) {
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<Map<String, AttributeValue>> some =
          keys.subList(from, Math.min(keys.size(), from + BATCH));
      Map<AttributeValue, Map<String, AttributeValue>> ours =
          source.map(store -> byKey(table, store, some)).orElseGet(Map::of);
      Map<AttributeValue, Map<String, AttributeValue>> theirs = byKey(table, target, some);
      for (Map<String, AttributeValue> key : some) {
        AttributeValue id = key.get(table.partitionKey());
        settle(table, Optional.ofNullable(ours.get(id)), Optional.ofNullable(theirs.get(id)));
      }
      fence.flush(); // likewise
    }
  }

  private Map<AttributeValue, Map<String, AttributeValue>> byKey(
      Table table, Store store, List<Map<String, AttributeValue>> keys) {
    return alive(store.all(table, keys).stream())
        .collect(Collectors.toMap(item -> item.get(table.partitionKey()), Function.identity()));
  }

  private Stream<Map<String, AttributeValue>> alive(Stream<Map<String, AttributeValue>> items) {
    return items.filter(item -> !Items.forgotten(item, now));
  }

  private void settle(
      Table table,
      Optional<Map<String, AttributeValue>> ours,
      Optional<Map<String, AttributeValue>> theirs) {
    if (ours.isPresent() && theirs.isPresent() && Items.same(ours.get(), theirs.get())) {
      return;
    }
    if (ours.isEmpty() && theirs.isEmpty()) {
      return;
    }
    if (ours.isPresent()) {
      fence.put(table, ours.get());
    } else {
      fence.delete(table, key(table, theirs.get()));
    }
    count++;
    changed.accept(count);
  }

  private static Map<String, AttributeValue> key(Table table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(table.partitionKey(), item.get(table.partitionKey()));
    table.sortKey().ifPresent(name -> key.put(name, item.get(name)));
    return key;
  }

  /** The next item of either side. */
  private static final class Sides {
    private final Iterator<Map<String, AttributeValue>> from;
    private final Iterator<Map<String, AttributeValue>> to;
    private Optional<Map<String, AttributeValue>> ours;
    private Optional<Map<String, AttributeValue>> theirs;

    Sides(Iterator<Map<String, AttributeValue>> from, Iterator<Map<String, AttributeValue>> to) {
      this.from = from;
      this.to = to;
      this.ours = next(from);
      this.theirs = next(to);
    }

    boolean more() {
      return ours.isPresent() || theirs.isPresent();
    }

    /** Below 0 when ours comes first, above 0 when theirs does, 0 when both have one key. */
    int compare(Comparator<Map<String, AttributeValue>> order) {
      if (ours.isEmpty() || theirs.isEmpty()) {
        return ours.isEmpty() ? 1 : -1;
      }
      return order.compare(ours.get(), theirs.get());
    }

    Optional<Map<String, AttributeValue>> takeOurs() {
      Optional<Map<String, AttributeValue>> taken = ours;
      ours = next(from);
      return taken;
    }

    Optional<Map<String, AttributeValue>> takeTheirs() {
      Optional<Map<String, AttributeValue>> taken = theirs;
      theirs = next(to);
      return taken;
    }

    private static Optional<Map<String, AttributeValue>> next(
        Iterator<Map<String, AttributeValue>> items) {
      return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
    }
  }
}
