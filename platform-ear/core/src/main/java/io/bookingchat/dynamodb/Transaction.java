package io.bookingchat.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes that happen together or not at all; at most 100. */
final class Transaction {
  private static final Set<String> CONTENDED =
      Set.of("ConditionalCheckFailed", "TransactionConflict");

  private sealed interface Write {
    Table table();

    record Put(Table table, Map<String, AttributeValue> item, Optional<Condition> condition)
        implements Write {}

    record Delete(Table table, Map<String, AttributeValue> key) implements Write {}
  }

  private final List<Write> writes = new ArrayList<>();

  /**
   * How it ended.
   *
   * @param failed the numbers of the writes whose condition did not hold, or that met another
   *     transaction; nothing was written unless it is empty
   */
  record Outcome(Set<Integer> failed) {
    boolean written() {
      return failed.isEmpty();
    }
  }

  /** Adds a put; its number counts from 0 in the order of adding. */
  Transaction put(Table table, Map<String, AttributeValue> item, Optional<Condition> condition) {
    writes.add(new Write.Put(table, item, condition));
    return this;
  }

  Transaction delete(Table table, Map<String, AttributeValue> key) {
    writes.add(new Write.Delete(table, key));
    return this;
  }

  /** One of its tables; all are of the same cell. */
  Table table() {
    return writes.get(0).table();
  }

  Outcome write(DynamoDbClient client, TableNames names) {
    List<TransactWriteItem> items =
        writes.stream().map(write -> transactItem(write, names)).toList();
    try {
      client.transactWriteItems(transaction -> transaction.transactItems(items));
      return new Outcome(Set.of());
    } catch (TransactionCanceledException e) {
      Set<Integer> failed = new TreeSet<>();
      List<CancellationReason> reasons = e.cancellationReasons();
      for (int i = 0; i < reasons.size(); i++) {
        if (CONTENDED.contains(reasons.get(i).code())) {
          failed.add(i);
        } else if (!reasons.get(i).code().equals("None")) {
          throw e; // throttled, too large: not an answer but an error
        }
      }
      return new Outcome(failed);
    }
  }

  private static TransactWriteItem transactItem(Write write, TableNames names) {
    if (write instanceof Write.Delete delete) {
      return TransactWriteItem.builder()
          .delete(gone -> gone.tableName(names.of(delete.table())).key(delete.key()))
          .build();
    }
    Write.Put there = (Write.Put) write;
    return TransactWriteItem.builder()
        .put(
            put -> {
              put.tableName(names.of(there.table())).item(there.item());
              there
                  .condition()
                  .ifPresent(
                      condition ->
                          put.conditionExpression(condition.expression())
                              .expressionAttributeNames(condition.names())
                              .expressionAttributeValues(condition.valuesOrNull()));
            })
        .build();
  }
}
