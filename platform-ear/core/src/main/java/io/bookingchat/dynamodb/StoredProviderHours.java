package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.dynamodb.Keys.Partition;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link ProviderHoursStore} in DynamoDB: an entry for each weekday, changed date and absence, and
 * one that counts the changes. A change writes what is different, in one transaction on that count;
 * one of very many dates takes several, each of which leaves hours that are valid, and counts each.
 */
@Component
public final class StoredProviderHours implements ProviderHoursStore {
  private static final int MOST_AT_ONCE = Transaction.MOST - 1; // and the version

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
    Map<String, Map<String, AttributeValue>> stored = entries(partition);
    Map<String, Map<String, AttributeValue>> wanted = HoursEntries.write(hours);
    wanted.remove(HoursEntries.VERSION);
    List<Consumer<Transaction>> changes = new ArrayList<>();
    wanted.forEach(
        (entry, attributes) -> {
          if (!attributes.equals(stored.get(entry))) {
            Map<String, AttributeValue> item = Items.item(key(partition, entry), attributes);
            changes.add(step -> step.put(Schema.AVAILABILITY, item, Optional.empty()));
          }
        });
    // last, so that nobody is free in between who was away before and is away after
    stored.keySet().stream()
        .filter(entry -> !wanted.containsKey(entry) && !entry.equals(HoursEntries.VERSION))
        .forEach(
            entry -> changes.add(step -> step.delete(Schema.AVAILABILITY, key(partition, entry))));
    int version = hours.version();
    int done = 0;
    do {
      List<Consumer<Transaction>> next =
          changes.subList(done, Math.min(changes.size(), done + MOST_AT_ONCE));
      write(partition, version, next);
      version++;
      done += next.size();
    } while (done < changes.size());
    return new ProviderHours(hours.weekly(), hours.overrides(), hours.absences(), version);
  }

  private void write(Partition partition, int version, List<Consumer<Transaction>> changes) {
    Transaction step =
        new Transaction()
            .put(
                Schema.AVAILABILITY,
                Items.item(key(partition, HoursEntries.VERSION), HoursEntries.version(version + 1)),
                Optional.of(
                    Condition.unchanged(Schema.AVAILABILITY, HoursEntries.VERSION, version)));
    changes.forEach(change -> change.accept(step));
    if (!store.transact(step).written()) {
      throw Refusal.of(ErrorCode.CONFLICT, "The hours were changed by someone else.");
    }
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
