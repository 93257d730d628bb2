package io.bookingchat.audit;

import java.time.Instant;

/**
 * One entry of a tenant's trail.
 *
 * @param writer one server's run of entries of one tenant; random
 * @param sequence among the entries of the writer, from 1, without gaps
 * @param previous {@code hash} of the writer's entry before; 64 zeros before the first
 * @param hash of all the rest, see {@link Lines}
 */
public record AuditEntry(
    Instant time,
    String tenantId,
    String writer,
    long sequence,
    AuditEvent event,
    String previous,
    String hash) {}
