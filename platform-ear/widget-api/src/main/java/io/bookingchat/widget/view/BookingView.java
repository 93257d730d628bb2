package io.bookingchat.widget.view;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStatus;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Invitation;
import io.bookingchat.tenancy.Tenant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A booking as its customer sees it.
 *
 * @param calendar the event for the customer's calendar, as iCalendar text
 * @param services what is done when, in order; more than one in a visit of several services
 */
@Type("Booking")
public record BookingView(
    @NonNull String bookingId,
    @NonNull String code,
    @NonNull BookingStatus status,
    @NonNull String serviceId,
    @NonNull String serviceName,
    @NonNull String providerId,
    @NonNull String providerName,
    @NonNull OffsetDateTime start,
    @NonNull OffsetDateTime end,
    @NonNull CustomerView customer,
    @NonNull String calendar,
    @NonNull List<@NonNull BookedServiceView> services) {

  /** Who it is for. */
  @Type("Customer")
  public record CustomerView(@NonNull String name, String email, String phone) {
    static CustomerView of(Customer customer) {
      return new CustomerView(
          customer.name(), customer.email().orElse(null), customer.phone().orElse(null));
    }
  }

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
        booking.start().atZone(zone).toOffsetDateTime(),
        booking.end().atZone(zone).toOffsetDateTime(),
        CustomerView.of(booking.customer()),
        Invitation.text(tenant, booking),
        BookedServiceView.of(booking.services(), zone));
  }
}
