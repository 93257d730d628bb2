package io.bookingchat.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bookingchat.catalogue.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An appointment.
 *
 * @param code short and readable aloud; with the customer's contact it identifies the booking
 * @param serviceName as it was when the booking was made; so is {@code providerName}
 * @param occupiedFrom start less the service's buffer before it, as taken in the ledger
 * @param occupiedTo end plus the service's buffer after it, as taken in the ledger
 * @param capacity of the service when the booking was made; above 1 the start is shared
 * @param visitorId the visitor who made it in the chat; empty when staff did
 * @param version counts its changes
 * @param changedAt when it was made or last changed
 * @param changes the names that clients gave to its latest changes, so that none is made twice; see
 *     {@link ClientTokens}
 * @param visit the services of a visit, in order; empty for any other booking. See {@link
 *     #services()}
 */
public record Booking(
    String bookingId,
    String code,
    BookingStatus status,
    String serviceId,
    String serviceName,
    String providerId,
    String providerName,
    Instant start,
    Instant end,
    Instant occupiedFrom,
    Instant occupiedTo,
    int capacity,
    Customer customer,
    Optional<String> visitorId,
    Optional<String> cancelReason,
    int version,
    Instant changedAt,
    List<String> changes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> visit) {
  private static final int REMEMBERED = 8;

  public Booking {
    // bookings that were stored before these were kept
    changedAt = changedAt == null ? Instant.EPOCH : changedAt;
    changes = changes == null ? List.of() : List.copyOf(changes);
    visit = visit == null ? List.of() : List.copyOf(visit);
  }

  /**
   * One service of a visit, in few bytes: they are written with every change of the booking.
   *
   * @param name as it was when the booking was made
   * @param after minutes from the start of the visit
   * @param minutes length
   */
  public record Part(String name, int after, int minutes) {
    static List<Part> of(Appointment wanted) {
      return wanted.service().parts().isEmpty()
          ? List.of()
          : wanted.parts().stream().map(part -> of(part, wanted.start())).toList();
    }

    private static Part of(Appointment part, Instant start) {
      return new Part(
          part.serviceName(), minutes(start, part.start()), part.service().durationMinutes());
    }

    private static int minutes(Instant from, Instant to) {
      return (int) Duration.between(from, to).toMinutes();
    }
  }

  /** What is done when; at least one. */
  public List<BookedService> services() {
    if (visit.isEmpty()) {
      return List.of(new BookedService(serviceId, serviceName, start, end));
    }
    List<String> ids = Visit.ids(serviceId);
    return IntStream.range(0, visit.size())
        .mapToObj(
            place -> {
              Part part = visit.get(place);
              Instant from = start.plus(part.after(), ChronoUnit.MINUTES);
              Instant to = from.plus(part.minutes(), ChronoUnit.MINUTES);
              return new BookedService(ids.get(place), part.name(), from, to);
            })
        .toList();
  }

  /** The lengths of now with the names of then. */
  private List<Part> movedParts(Appointment to) {
    List<Part> now = Part.of(to);
    return IntStream.range(0, now.size())
        .mapToObj(
            place ->
                new Part(
                    visit.size() == now.size() ? visit.get(place).name() : now.get(place).name(),
                    now.get(place).after(),
                    now.get(place).minutes()))
        .toList();
  }

  /** The same booking, cancelled. */
  public Booking cancelled(Optional<String> reason, Instant at) {
    return with(BookingStatus.CANCELLED, customer, visitorId, reason, version + 1, at, changes);
  }

  /** The same booking after its time: the customer came, or did not. */
  Booking marked(BookingStatus marked, Instant at) {
    return with(marked, customer, visitorId, cancelReason, version + 1, at, changes);
  }

  /** Another state of the same appointment, at the same time. */
  private Booking with(
      BookingStatus changed,
      Customer who,
      Optional<String> visitor,
      Optional<String> reason,
      int changeCount,
      Instant at,
      List<String> changeNames) {
    return new Booking(
        bookingId,
        code,
        changed,
        serviceId,
        serviceName,
        providerId,
        providerName,
        start,
        end,
        occupiedFrom,
        occupiedTo,
        capacity,
        who,
        visitor,
        reason,
        changeCount,
        at,
        changeNames,
        visit);
  }

  /** The same booking at another time and with that time's provider. */
  public Booking moved(Appointment to, Instant at) {
    return new Booking(
        bookingId,
        code,
        status,
        serviceId,
        serviceName,
        to.providerId(),
        to.providerName(),
        to.start(),
        to.end(),
        to.occupiedFrom(),
        to.occupiedTo(),
        to.capacity(),
        customer,
        visitorId,
        cancelReason,
        version + 1,
        at,
        changes,
        movedParts(to));
  }

  /** The same booking, which will remember its next change by that name. */
  Booking remembering(String change) {
    List<String> latest =
        Stream.concat(changes.stream(), Stream.of(change))
            .skip(Math.max(0, changes.size() + 1 - REMEMBERED))
            .toList();
    return with(status, customer, visitorId, cancelReason, version, changedAt, latest);
  }

  /** The same booking without a word of who it was for; for the books, and for nobody else. */
  public Booking anonymous(Instant at) {
    return with(
        status, Customer.erased(), Optional.empty(), Optional.empty(), version + 1, at, List.of());
  }

  /** The time it takes in the ledger. */
  public Claim claim() {
    return new Claim(serviceId, start, occupiedFrom, occupiedTo, capacity);
  }
}
