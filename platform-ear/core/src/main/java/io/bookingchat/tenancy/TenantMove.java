package io.bookingchat.tenancy;

import java.time.Instant;

/**
 * A tenant's data on its way from one cell to another.
 *
 * @param copied items written into the new cell so far
 * @param updatedAt when it last made progress
 * @param run counts the attempts to move this tenant: of two servers that are at it, only the one
 *     with the higher number gets anything done
 */
public record TenantMove(
    TenantId tenantId,
    String from,
    String to,
    MoveState state,
    long copied,
    Instant startedAt,
    Instant updatedAt,
    long run) {

  TenantMove at(MoveState now, long items, Instant time) {
    return new TenantMove(tenantId, from, to, now, items, startedAt, time, run);
  }
}
