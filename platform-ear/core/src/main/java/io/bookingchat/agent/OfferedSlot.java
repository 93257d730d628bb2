package io.bookingchat.agent;

import java.time.Instant;

/**
 * A free time that the visitor may choose.
 *
 * @param slotId signed handle; good for 15 minutes
 */
public record OfferedSlot(
    String slotId,
    String serviceId,
    String providerId,
    String providerName,
    Instant start,
    Instant end) {}
