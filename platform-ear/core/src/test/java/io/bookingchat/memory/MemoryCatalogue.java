package io.bookingchat.memory;

import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@link Catalogue} in memory. */
public final class MemoryCatalogue implements Catalogue {
  private final Map<TenantId, Map<String, Service>> services = new ConcurrentHashMap<>();
  private final Map<TenantId, Map<String, Provider>> providers = new ConcurrentHashMap<>();

  @Override
  public List<Service> services(TenantId tenantId) {
    return List.copyOf(of(services, tenantId).values());
  }

  @Override
  public Optional<Service> stored(TenantId tenantId, String serviceId) {
    return Optional.ofNullable(of(services, tenantId).get(serviceId));
  }

  @Override
  public void save(TenantId tenantId, Service service) {
    of(services, tenantId).put(service.serviceId(), service);
  }

  @Override
  public boolean deleteService(TenantId tenantId, String serviceId) {
    return of(services, tenantId).remove(serviceId) != null;
  }

  @Override
  public List<Provider> providers(TenantId tenantId) {
    return List.copyOf(of(providers, tenantId).values());
  }

  @Override
  public Optional<Provider> provider(TenantId tenantId, String providerId) {
    return Optional.ofNullable(of(providers, tenantId).get(providerId));
  }

  @Override
  public void save(TenantId tenantId, Provider provider) {
    of(providers, tenantId).put(provider.providerId(), provider);
  }

  @Override
  public boolean deleteProvider(TenantId tenantId, String providerId) {
    return of(providers, tenantId).remove(providerId) != null;
  }

  private static <T> Map<String, T> of(Map<TenantId, Map<String, T>> all, TenantId tenantId) {
    return all.computeIfAbsent(tenantId, id -> new ConcurrentSkipListMap<>());
  }
}
