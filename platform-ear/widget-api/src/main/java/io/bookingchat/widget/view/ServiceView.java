package io.bookingchat.widget.view;

import io.bookingchat.catalogue.Service;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A service that can be booked. */
@Type("Service")
public record ServiceView(
    @NonNull String serviceId,
    @NonNull String name,
    String description,
    int durationMinutes,
    Integer priceMinor,
    String currency) {
  public static ServiceView of(Service service) {
    return new ServiceView(
        service.serviceId(),
        service.name(),
        service.description().orElse(null),
        service.durationMinutes(),
        service.priceMinor().isPresent() ? service.priceMinor().getAsInt() : null,
        service.currency().orElse(null));
  }
}
