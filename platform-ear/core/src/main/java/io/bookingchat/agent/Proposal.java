package io.bookingchat.agent;

import java.time.Instant;
import java.util.Optional;

/**
 * What a "yes" would do.
 *
 * @param start BOOK: the time to be booked; RESCHEDULE: the new time; CANCEL: the time given up
 * @param heldUntil until when the time is held; empty for CANCEL
 */
public record Proposal(
    Action action,
    String serviceId,
    String serviceName,
    String providerId,
    String providerName,
    Instant start,
    Instant end,
    Optional<Instant> heldUntil) {}
