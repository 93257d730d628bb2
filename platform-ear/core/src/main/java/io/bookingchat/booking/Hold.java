package io.bookingchat.booking;

import java.time.Instant;

/**
 * A time held for a visitor who is about to confirm it.
 *
 * @param expiresAt until when nobody else can take it; afterwards it may still be free
 */
public record Hold(
    String holdId,
    String serviceId,
    String providerId,
    Instant start,
    String visitorId,
    Instant expiresAt) {}
