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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link ProviderHoursStore} in DynamoDB: all hours of a provider are one item, so that they change
 * at once and those of a whole team are one read. How much they may be, the editor says.
 */
@Component
public final class StoredProviderHours implements ProviderHoursStore {
  private static final String ENTRY = "hours";
  private static final String VERSION = "version";

  private final Store store;

  @Inject
  public StoredProviderHours(Store store) {
    this.store = store;
  }

  @Override
  public ProviderHours find(TenantId tenantId, String providerId) {
    return store
        .get(Schema.AVAILABILITY, Keys.provider(tenantId, providerId), ENTRY)
        .map(StoredProviderHours::read)
        .orElse(ProviderHours.NONE);
  }

  @Override
  public Map<String, ProviderHours> find(TenantId tenantId, Collection<String> providerIds) {
    Map<String, ProviderHours> hours = new HashMap<>();
    Map<AttributeValue, String> ids = new HashMap<>();
    List<Partition> partitions = new ArrayList<>();
    for (String id : Set.copyOf(providerIds)) {
      Partition partition = Keys.provider(tenantId, id);
      hours.put(id, ProviderHours.NONE);
      ids.put(partition.attribute(), id);
      partitions.add(partition);
    }
    for (Map<String, AttributeValue> item : store.get(Schema.AVAILABILITY, partitions, ENTRY)) {
      hours.put(ids.get(item.get(Schema.AVAILABILITY.partitionKey())), read(item));
    }
    return hours;
  }

  @Override
  public ProviderHours save(TenantId tenantId, String providerId, ProviderHours hours) {
    ProviderHours saved =
        new ProviderHours(hours.weekly(), hours.overrides(), hours.absences(), hours.version() + 1);
    Map<String, AttributeValue> item =
        Items.item(
            Items.key(Schema.AVAILABILITY, Keys.provider(tenantId, providerId), ENTRY),
            Documents.item(saved));
    if (!store.put(
        Schema.AVAILABILITY,
        item,
        Condition.unchanged(Schema.AVAILABILITY, VERSION, hours.version()))) {
      throw Refusal.of(ErrorCode.CONFLICT, "The hours were changed by someone else.");
    }
    return saved;
  }

  @Override
  public void delete(TenantId tenantId, String providerId) {
    store.delete(Schema.AVAILABILITY, Keys.provider(tenantId, providerId), ENTRY);
  }

  private static ProviderHours read(Map<String, AttributeValue> item) {
    return Documents.read(item, ProviderHours.class);
  }
}
