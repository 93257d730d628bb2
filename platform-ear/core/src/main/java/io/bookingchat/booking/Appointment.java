package io.bookingchat.booking;

import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

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

  /** Each service of a visit as an appointment of its own; itself, when it is no visit. */
  public List<Appointment> parts() {
    List<Service> parts = service.parts();
    return parts.isEmpty()
        ? List.of(this)
        : IntStream.range(0, parts.size())
            .mapToObj(place -> new Appointment(parts.get(place), provider, startOf(place)))
            .toList();
  }

  private Instant startOf(int place) {
    return start.plus(service.startsAfterMinutes(place), ChronoUnit.MINUTES);
  }

  /** What is done when, as customers are told. */
  public List<BookedService> services() {
    return parts().stream()
        .map(
            part ->
                new BookedService(part.serviceId(), part.serviceName(), part.start(), part.end()))
        .toList();
  }

  /** The time it would take in the ledger. */
  public Claim claim() {
    return new Claim(serviceId(), start, occupiedFrom(), occupiedTo(), capacity());
  }
}
