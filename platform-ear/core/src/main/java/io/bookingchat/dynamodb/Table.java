package io.bookingchat.dynamodb;

import java.util.List;
import java.util.Optional;

/**
 * A table as the code, the guard and the infrastructure template know it. All of them are
 * encrypted, restorable to any second of the last 35 days, and paid per request.
 *
 * @param name without the installation's prefix
 * @param partitionKey the attribute that begins with the tenant's id
 * @param forgets whether items with {@link #FORGET_AT} are deleted some time after it
 */
record Table(
    String name,
    String partitionKey,
    Optional<String> sortKey,
    List<Index> indexes,
    boolean forgets) {

  /** When an item may be deleted, in seconds since 1970. */
  static final String FORGET_AT = "forgetAt";

  /**
   * A global index over whole items; only items that have its keys are in it.
   *
   * @param tenants whether its partition key begins with the tenant's id, too. Only the platform's
   *     own work may ask the other kind
   */
  record Index(String name, String partitionKey, Optional<String> sortKey, boolean tenants) {}

  Index index(String indexName) {
    return indexes.stream()
        .filter(index -> index.name().equals(indexName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no index " + indexName));
  }
}
