package io.bookingchat.admin.schema;

import io.bookingchat.catalogue.Service;
import io.bookingchat.scheduling.Alignment;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Something that can be booked. */
@Type("Service")
public record ServiceView(
    String serviceId,
    String name,
    Optional<String> description,
    List<@NonNull String> aliases,
    int durationMinutes,
    int stepMinutes,
    Alignment alignment,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int capacity,
    Optional<Integer> priceMinor,
    Optional<String> currency,
    boolean active) {

  public static ServiceView of(Service service) {
    return new ServiceView(
        service.serviceId(),
        service.name(),
        service.description(),
        service.aliases(),
        service.durationMinutes(),
        service.stepMinutes(),
        service.alignment(),
        service.bufferBeforeMinutes(),
        service.bufferAfterMinutes(),
        service.capacity(),
        Numbers.boxed(service.priceMinor()),
        service.currency(),
        service.active());
  }
}
