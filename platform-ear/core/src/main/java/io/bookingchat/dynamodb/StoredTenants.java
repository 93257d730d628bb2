package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.Tenants;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Tenants} in DynamoDB. */
@Component
public final class StoredTenants implements Tenants {
  private final Store store;

  @Inject
  public StoredTenants(Store store) {
    this.store = store;
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return store
        .get(Schema.TENANTS, Keys.tenant(id))
        .map(item -> Documents.read(item, Tenant.class));
  }

  @Override
  public Tenant create(Tenant tenant) {
    if (!store.put(Schema.TENANTS, item(tenant), Condition.absent(Schema.TENANTS))) {
      throw Refusal.invalid("tenantId", "That tenant id is taken.");
    }
    return tenant;
  }

  @Override
  public Tenant update(Tenant tenant) {
    if (!store.put(
        Schema.TENANTS, item(tenant), Condition.still("version", tenant.version() - 1L))) {
      throw Refusal.of(ErrorCode.CONFLICT, "The tenant was changed by someone else.");
    }
    return tenant;
  }

  private static Map<String, AttributeValue> item(Tenant tenant) {
    return Items.item(
        Map.of(Schema.TENANTS.partitionKey(), Keys.tenant(tenant.tenantId()).attribute()),
        Documents.item(tenant));
  }
}
