package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.dynamodb.Keys.Partition;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link ProviderHoursStore} in DynamoDB: an entry for each weekday, changed date and absence, and
 * one that counts the changes. A change writes what is different, in one transaction on that count.
 */
@Component
public final class StoredProviderHours implements ProviderHoursStore {
  private final Store store;

  @Inject
  public StoredProviderHours(Store store) {
    this.store = store;
  }

  @Override
  public ProviderHours find(TenantId tenantId, String providerId) {
    return HoursEntries.read(entries(Keys.provider(tenantId, providerId)));
  }

  @Override
  public ProviderHours save(TenantId tenantId, String providerId, ProviderHours hours) {
    Partition partition = Keys.provider(tenantId, providerId);
    ProviderHours after =
        new ProviderHours(hours.weekly(), hours.overrides(), hours.absences(), hours.version() + 1);
    Map<String, Map<String, AttributeValue>> stored = entries(partition);
    Map<String, Map<String, AttributeValue>> wanted = HoursEntries.write(after);
    Transaction transaction = new Transaction();
    wanted.forEach(
        (entry, attributes) -> {
          if (entry.equals(HoursEntries.VERSION)) {
            transaction.put(
                Schema.AVAILABILITY,
                Items.item(key(partition, entry), attributes),
                Optional.of(
                    Condition.unchanged(
                        Schema.AVAILABILITY, HoursEntries.VERSION, hours.version())));
          } else if (!attributes.equals(stored.get(entry))) {
            transaction.put(
                Schema.AVAILABILITY,
                Items.item(key(partition, entry), attributes),
                Optional.empty());
          }
        });
    stored.keySet().stream()
        .filter(entry -> !wanted.containsKey(entry))
        .forEach(entry -> transaction.delete(Schema.AVAILABILITY, key(partition, entry)));
    if (transaction.size() > Transaction.MOST) {
      throw Refusal.invalid(
          "overrides", "At most " + (Transaction.MOST - 1) + " entries can change at once.");
    }
    if (!store.transact(transaction).written()) {
      throw Refusal.of(ErrorCode.CONFLICT, "The hours were changed by someone else.");
    }
    return after;
  }

  @Override
  public void delete(TenantId tenantId, String providerId) {
    Partition partition = Keys.provider(tenantId, providerId);
    entries(partition)
        .keySet()
        .forEach(entry -> store.delete(Schema.AVAILABILITY, partition, entry));
  }

  /** The attributes of each entry without its key. */
  private Map<String, Map<String, AttributeValue>> entries(Partition partition) {
    List<Map<String, AttributeValue>> items = store.query(Range.of(Schema.AVAILABILITY, partition));
    Map<String, Map<String, AttributeValue>> entries = new TreeMap<>();
    for (Map<String, AttributeValue> item : items) {
      Map<String, AttributeValue> attributes = new TreeMap<>(item);
      attributes.remove(Schema.AVAILABILITY.partitionKey());
      AttributeValue entry = attributes.remove(Schema.AVAILABILITY.sortKey().orElseThrow());
      entries.put(entry.s(), attributes);
    }
    return entries;
  }

  private static Map<String, AttributeValue> key(Partition partition, String entry) {
    return Items.key(Schema.AVAILABILITY, partition, entry);
  }
}
