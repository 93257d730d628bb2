package io.bookingchat.catalogue;

import io.bookingchat.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Where services and providers are kept. */
public interface Catalogue {
  /** All services, also inactive ones, by id. */
  List<Service> services(TenantId tenantId);

  /**
   * A service or, for an id of several, a {@link Visit} of them; empty when one is not there.
   *
   * @throws io.bookingchat.error.Refusal INVALID for services that cannot share a visit
   */
  default Optional<Service> service(TenantId tenantId, String serviceId) {
    return Visit.find(serviceId, id -> stored(tenantId, id));
  }

  /** The same, but empty also for a visit that could once be had and cannot any more. */
  default Optional<Service> stillPossible(TenantId tenantId, String serviceId) {
    return Visit.possible(serviceId, id -> stored(tenantId, id));
  }

  /** An ordinary service. */
  Optional<Service> stored(TenantId tenantId, String serviceId);

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
