package io.bookingchat.admin.schema;

import io.bookingchat.booking.BookedService;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;

/** One service of a booking, and when it is done. */
@Type("BookedService")
public record BookedServiceView(
    String serviceId, String serviceName, OffsetDateTime start, OffsetDateTime end) {
  static List<BookedServiceView> of(List<BookedService> services, ZoneId zone) {
    return services.stream()
        .map(
            service ->
                new BookedServiceView(
                    service.serviceId(),
                    service.serviceName(),
                    Times.at(service.start(), zone),
                    Times.at(service.end(), zone)))
        .toList();
  }
}
