package io.bookingchat.catalogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A professional who can be booked.
 *
 * @param serviceIds what they do
 * @param zone where they work, when not in the tenant's zone
 */
public record Provider(
    String providerId,
    String name,
    List<String> aliases,
    List<String> serviceIds,
    Optional<ZoneId> zone,
    boolean active) {
  public Provider {
    aliases = List.copyOf(aliases);
    serviceIds = List.copyOf(serviceIds);
    Ids.check("providerId", providerId);
    Ids.checkName("name", name);
    aliases.forEach(alias -> Ids.checkName("aliases", alias));
    serviceIds.forEach(id -> Ids.check("serviceIds", id));
  }

  /** Whether they do a service, or all services of a {@link Visit}. */
  public boolean does(String serviceId) {
    return serviceIds.containsAll(Visit.ids(serviceId));
  }
}
