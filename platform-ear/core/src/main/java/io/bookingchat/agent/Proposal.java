package io.bookingchat.agent;

import io.bookingchat.booking.BookedService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a "yes" would do.
 *
 * @param start BOOK: the time to be booked; RESCHEDULE: the new time; CANCEL: the time given up
 * @param heldUntil until when the time is held; empty for CANCEL
 * @param services what would be done when; a visit has several, anything else one
 */
public record Proposal(
    Action action,
    String serviceId,
    String serviceName,
    String providerId,
    String providerName,
    Instant start,
    Instant end,
    Optional<Instant> heldUntil,
    List<BookedService> services) {
  public Proposal {
    // proposals that were stored before these were kept
    services =
        services == null
            ? List.of(new BookedService(serviceId, serviceName, start, end))
            : List.copyOf(services);
  }
}
