package io.bookingchat.booking;

import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A service at a time with a provider, as it could be booked. */
public record Appointment(Service service, Provider provider, Instant start) {
  public Instant end() {
    return start.plus(service.durationMinutes(), ChronoUnit.MINUTES);
  }

  public String serviceId() {
    return service.serviceId();
  }

  public String serviceName() {
    return service.name();
  }

  public String providerId() {
    return provider.providerId();
  }

  public String providerName() {
    return provider.name();
  }

  public Instant occupiedFrom() {
    return start.minus(service.bufferBeforeMinutes(), ChronoUnit.MINUTES);
  }

  public Instant occupiedTo() {
    return end().plus(service.bufferAfterMinutes(), ChronoUnit.MINUTES);
  }

  public int capacity() {
    return service.capacity();
  }

  /** The time it would take in the ledger. */
  public Claim claim() {
    return new Claim(serviceId(), start, occupiedFrom(), occupiedTo(), capacity());
  }
}
