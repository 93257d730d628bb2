package io.bookingchat.plugins;

import io.bookingchat.booking.Appointment;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Customer;
import io.bookingchat.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** An appointment as plugins see it. */
record RequestFacts(
    String serviceId,
    String serviceName,
    String providerId,
    String providerName,
    Instant start,
    Instant end,
    ZoneId zone,
    Optional<Customer> customer)
    implements BookingRequest {

  static BookingRequest of(
      Tenant tenant, Appointment wanted, Optional<io.bookingchat.booking.Customer> customer) {
    return new RequestFacts(
        wanted.serviceId(),
        wanted.serviceName(),
        wanted.providerId(),
        wanted.providerName(),
        wanted.start(),
        wanted.end(),
        wanted.provider().zone().orElse(tenant.settings().zone()),
        customer.map(who -> new CustomerFacts(who.name(), who.email(), who.phone())));
  }

  private record CustomerFacts(String name, Optional<String> email, Optional<String> phone)
      implements Customer {}
}
