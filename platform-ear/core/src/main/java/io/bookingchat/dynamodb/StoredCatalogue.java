package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** {@link Catalogue} in DynamoDB. */
@Component
public final class StoredCatalogue implements Catalogue {
  private final Store store;

  @Inject
  public StoredCatalogue(Store store) {
    this.store = store;
  }

  @Override
  public List<Service> services(TenantId tenantId) {
    return all(Schema.SERVICES, tenantId, Service.class);
  }

  @Override
  public Optional<Service> stored(TenantId tenantId, String serviceId) {
    return one(Schema.SERVICES, tenantId, serviceId, Service.class);
  }

  @Override
  public void save(TenantId tenantId, Service service) {
    save(Schema.SERVICES, tenantId, service.serviceId(), service);
  }

  @Override
  public boolean deleteService(TenantId tenantId, String serviceId) {
    return store.delete(Schema.SERVICES, Keys.tenant(tenantId), serviceId);
  }

  @Override
  public List<Provider> providers(TenantId tenantId) {
    return all(Schema.PROVIDERS, tenantId, Provider.class);
  }

  @Override
  public Optional<Provider> provider(TenantId tenantId, String providerId) {
    return one(Schema.PROVIDERS, tenantId, providerId, Provider.class);
  }

  @Override
  public void save(TenantId tenantId, Provider provider) {
    save(Schema.PROVIDERS, tenantId, provider.providerId(), provider);
  }

  @Override
  public boolean deleteProvider(TenantId tenantId, String providerId) {
    return store.delete(Schema.PROVIDERS, Keys.tenant(tenantId), providerId);
  }

  private <T> List<T> all(Table table, TenantId tenantId, Class<T> type) {
    return store.query(Range.of(table, Keys.tenant(tenantId))).stream()
        .map(item -> Documents.read(item, type))
        .toList();
  }

  private <T> Optional<T> one(Table table, TenantId tenantId, String id, Class<T> type) {
    return store.get(table, Keys.tenant(tenantId), id).map(item -> Documents.read(item, type));
  }

  private void save(Table table, TenantId tenantId, String id, Object value) {
    store.put(
        table, Items.item(Items.key(table, Keys.tenant(tenantId), id), Documents.item(value)));
  }
}
