package io.bookingchat.admin.schema;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStatus;
import io.bookingchat.booking.Invitation;
import io.bookingchat.tenancy.Tenant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * An appointment.
 *
 * @param calendar the event for the customer's calendar, as iCalendar text
 * @param services what is done when, in order; more than one in a visit of several services
 */
@Type("Booking")
public record BookingView(
    String bookingId,
    String code,
    BookingStatus status,
    String serviceId,
    String serviceName,
    String providerId,
    String providerName,
    OffsetDateTime start,
    OffsetDateTime end,
    Customer customer,
    String calendar,
    List<@NonNull BookedServiceView> services) {

  /** Who it is for. */
  @Type("Customer")
  public record Customer(String name, Optional<String> email, Optional<String> phone) {}

  /** Some bookings, and where to go on when there are more. */
  @Type("BookingPage")
  public record Page(List<@NonNull BookingView> items, Optional<String> nextCursor) {}

  public static BookingView of(Booking booking, Tenant tenant) {
    ZoneId zone = tenant.settings().zone();
    return new BookingView(
        booking.bookingId(),
        booking.code(),
        booking.status(),
        booking.serviceId(),
        booking.serviceName(),
        booking.providerId(),
        booking.providerName(),
        Times.at(booking.start(), zone),
        Times.at(booking.end(), zone),
        new Customer(
            booking.customer().name(), booking.customer().email(), booking.customer().phone()),
        Invitation.text(tenant, booking),
        BookedServiceView.of(booking.services(), zone));
  }
}
