package io.bookingchat.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a company has to offer at the moment: only what is active.
 *
 * @param services by id; {@code providers} likewise
 */
public record Offer(List<Service> services, List<Provider> providers) {
  public Offer {
    services = List.copyOf(services);
    providers = List.copyOf(providers);
  }

  /**
   * A service or, for an id of several, a {@link Visit} of them; empty when one is not offered.
   *
   * @throws io.bookingchat.error.Refusal INVALID for services that cannot share a visit
   */
  public Optional<Service> service(String serviceId) {
    return Visit.find(
        serviceId,
        id -> services.stream().filter(service -> service.serviceId().equals(id)).findFirst());
  }

  int size() {
    return services.size() + providers.size();
  }
}
