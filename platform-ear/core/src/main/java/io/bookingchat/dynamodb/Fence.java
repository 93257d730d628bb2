package io.bookingchat.dynamodb;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who may write and delete a tenant's data in a cell wholesale. It is an item of that very cell,
 * and every such write is one transaction with it: so a write that was held up for however long
 * does not happen once a later run has come, or the cell was closed.
 */
final class Fence {
  private static final String RUN = "run";
  private static final String OPEN = "open";

  /** The largest items there can be, and so many of them, fit into a transaction of 4 MB. */
  private static final int MOST = 9;

  private final Store store;
  private final TenantId tenantId;
  private final long run;
  private final List<Consumer<Transaction>> waiting = new ArrayList<>();

  Fence(Store store, TenantId tenantId, long run) {
    this.store = store;
    this.tenantId = tenantId;
    this.run = run;
  }

  void open() {
    Condition earlier =
        new Condition(
            "attribute_not_exists(#run) OR #run < :run",
            Map.of("#run", RUN),
            Map.of(":run", Items.number(run)));
    if (!store.put(Schema.TENANTS, item(true), earlier)) {
      throw overtaken();
    }
  }

  void close() {
    if (!store.put(Schema.TENANTS, item(false), Condition.still(RUN, run))) {
      throw overtaken();
    }
  }

  void put(Table table, Map<String, AttributeValue> item) {
    add(transaction -> transaction.put(table, item, Optional.empty()));
  }

  void delete(Table table, Map<String, AttributeValue> key) {
    add(transaction -> transaction.delete(table, key));
  }

  private void add(Consumer<Transaction> write) {
    waiting.add(write);
    if (waiting.size() == MOST) {
      flush();
    }
  }

  /** Writes what was put and deleted so far. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    Transaction transaction = new Transaction();
    // a put of the same again, and not a mere check, which credentials would need a right for
    transaction.put(Schema.TENANTS, item(true), Optional.of(mine()));
    waiting.forEach(write -> write.accept(transaction));
    waiting.clear();
    if (!store.transact(transaction).written()) {
      throw overtaken();
    }
  }

  private Condition mine() {
    return new Condition(
        "#run = :run AND #open = :open",
        Map.of("#run", RUN, "#open", OPEN),
        Map.of(":run", Items.number(run), ":open", AttributeValue.fromBool(true)));
  }

  private Map<String, AttributeValue> item(boolean open) {
    return Map.of(
        Schema.TENANTS.partitionKey(),
        Keys.fence(tenantId).attribute(),
        RUN,
        Items.number(run),
        OPEN,
        AttributeValue.fromBool(open));
  }

  private static Refusal overtaken() {
    return Refusal.of(ErrorCode.CONFLICT, "Another run moves this company.");
  }
}
