package io.bookingchat.catalogue;

import io.bookingchat.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Where services and providers are kept. */
public interface Catalogue {
  /** All services, also inactive ones, by id. */
  List<Service> services(TenantId tenantId);

  Optional<Service> service(TenantId tenantId, String serviceId);

  void save(TenantId tenantId, Service service);

  /** Whether there was one. */
  boolean deleteService(TenantId tenantId, String serviceId);

  /** All providers, also inactive ones, by id. */
  List<Provider> providers(TenantId tenantId);

  Optional<Provider> provider(TenantId tenantId, String providerId);

  void save(TenantId tenantId, Provider provider);

  /** Whether there was one. */
  boolean deleteProvider(TenantId tenantId, String providerId);
}
