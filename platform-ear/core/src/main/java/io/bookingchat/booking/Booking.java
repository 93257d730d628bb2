package io.bookingchat.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    List<String> changes) {
  private static final int REMEMBERED = 8;

  public Booking {
    // bookings that were stored before these were kept
    changedAt = changedAt == null ? Instant.EPOCH : changedAt;
    changes = changes == null ? List.of() : List.copyOf(changes);
  }

  /** The same booking, cancelled. */
  public Booking cancelled(Optional<String> reason, Instant at) {
    return with(BookingStatus.CANCELLED, reason, at);
  }

  /** The same booking after its time: the customer came, or did not. */
  Booking marked(BookingStatus marked, Instant at) {
    return with(marked, cancelReason, at);
  }

  private Booking with(BookingStatus changed, Optional<String> reason, Instant at) {
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
        customer,
        visitorId,
        reason,
        version + 1,
        at,
        changes);
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
        changes);
  }

  /** The same booking, which will remember its next change by that name. */
  Booking remembering(String change) {
    List<String> latest =
        Stream.concat(changes.stream(), Stream.of(change))
            .skip(Math.max(0, changes.size() + 1 - REMEMBERED))
            .toList();
    return new Booking(
        bookingId,
        code,
        status,
        serviceId,
        serviceName,
        providerId,
        providerName,
        start,
        end,
        occupiedFrom,
        occupiedTo,
        capacity,
        customer,
        visitorId,
        cancelReason,
        version,
        changedAt,
        latest);
  }

  /** The same booking without a word of who it was for; for the books, and for nobody else. */
  public Booking anonymous(Instant at) {
    return new Booking(
        bookingId,
        code,
        status,
        serviceId,
        serviceName,
        providerId,
        providerName,
        start,
        end,
        occupiedFrom,
        occupiedTo,
        capacity,
        Customer.erased(),
        Optional.empty(),
        Optional.empty(),
        version + 1,
        at,
        List.of());
  }

  /** The time it takes in the ledger. */
  public Claim claim() {
    return new Claim(serviceId, start, occupiedFrom, occupiedTo, capacity);
  }
}
