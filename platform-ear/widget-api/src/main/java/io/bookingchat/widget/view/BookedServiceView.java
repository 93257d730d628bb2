package io.bookingchat.widget.view;

import io.bookingchat.booking.BookedService;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One service of a booking, and when it is done. */
@Type("BookedService")
public record BookedServiceView(
    @NonNull String serviceId,
    @NonNull String serviceName,
    @NonNull OffsetDateTime start,
    @NonNull OffsetDateTime end) {
  static List<BookedServiceView> of(List<BookedService> services, ZoneId zone) {
    return services.stream()
        .map(
            service ->
                new BookedServiceView(
                    service.serviceId(),
                    service.serviceName(),
                    service.start().atZone(zone).toOffsetDateTime(),
                    service.end().atZone(zone).toOffsetDateTime()))
        .toList();
  }
}
