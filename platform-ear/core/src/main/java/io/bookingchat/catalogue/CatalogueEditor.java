package io.bookingchat.catalogue;

import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes what a company offers, so that providers only ever name services that exist. */
@Component
public final class CatalogueEditor {
  /** More than any company needs; a list of either is read whole. */
  static final int MOST = 500;

  private final Catalogue catalogue;
  private final Offers offers;
  private final ProviderHoursStore hours;

  @Inject
  public CatalogueEditor(Catalogue catalogue, Offers offers, ProviderHoursStore hours) {
    this.catalogue = catalogue;
    this.offers = offers;
    this.hours = hours;
  }

  /** Adds a service or replaces the one of that id. */
  public Service save(TenantId tenantId, Service service) {
    if (catalogue.service(tenantId, service.serviceId()).isEmpty()) {
      room("serviceId", catalogue.services(tenantId).size());
    }
    offers.change(tenantId, () -> catalogue.save(tenantId, service));
    return service;
  }

  /** Adds a provider or replaces the one of that id; NOT_FOUND for a service that is not there. */
  public Provider save(TenantId tenantId, Provider provider) {
    if (catalogue.provider(tenantId, provider.providerId()).isEmpty()) {
      room("providerId", catalogue.providers(tenantId).size());
    }
    Set<String> known =
        catalogue.services(tenantId).stream().map(Service::serviceId).collect(Collectors.toSet());
    if (!known.containsAll(new HashSet<>(provider.serviceIds()))) {
      throw Refusal.notFound("service").with("field", "serviceIds");
    }
    offers.change(tenantId, () -> catalogue.save(tenantId, provider));
    return provider;
  }

  /** Removes a service, also from the providers who do it; its bookings stay. */
  public void deleteService(TenantId tenantId, String serviceId) {
    offers.change(tenantId, () -> delete(tenantId, serviceId));
  }

  private void delete(TenantId tenantId, String serviceId) {
    if (!catalogue.deleteService(tenantId, serviceId)) {
      throw Refusal.notFound("service");
    }
    catalogue.providers(tenantId).stream()
        .filter(provider -> provider.does(serviceId))
        .forEach(provider -> catalogue.save(tenantId, without(provider, serviceId)));
  }

  /** Removes a provider and their hours; their bookings stay. */
  public void deleteProvider(TenantId tenantId, String providerId) {
    offers.change(
        tenantId,
        () -> {
          if (!catalogue.deleteProvider(tenantId, providerId)) {
            throw Refusal.notFound("provider");
          }
        });
    hours.delete(tenantId, providerId);
  }

  private static Provider without(Provider provider, String serviceId) {
    List<String> others =
        provider.serviceIds().stream().filter(id -> !id.equals(serviceId)).toList();
    return new Provider(
        provider.providerId(),
        provider.name(),
        provider.aliases(),
        others,
        provider.zone(),
        provider.active());
  }

  private static void room(String field, int number) {
    if (number >= MOST) {
      throw Refusal.invalid(field, "There can be at most " + MOST + ".");
    }
  }
}
