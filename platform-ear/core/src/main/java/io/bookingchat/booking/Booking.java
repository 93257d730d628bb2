package io.bookingchat.booking;

import java.time.Instant;
import java.util.Optional;

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
    int version) {

  /** The same booking, cancelled. */
  public Booking cancelled(Optional<String> reason) {
    return new Booking(
        bookingId,
        code,
        BookingStatus.CANCELLED,
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
        version + 1);
  }

  /** The same booking at another time and with that time's provider. */
  public Booking moved(Appointment to) {
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
        version + 1);
  }

  /** The time it takes in the ledger. */
  public Claim claim() {
    return new Claim(serviceId, start, occupiedFrom, occupiedTo, capacity);
  }
}
