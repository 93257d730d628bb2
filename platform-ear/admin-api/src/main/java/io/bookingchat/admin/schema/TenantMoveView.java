package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.MoveState;
import io.bookingchat.tenancy.TenantMove;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Type;

/** A company's data on its way between two cells; times are UTC. */
@Type("TenantMove")
public record TenantMoveView(
    String tenantId,
    String from,
    String to,
    MoveState state,
    int copied,
    OffsetDateTime startedAt,
    OffsetDateTime updatedAt) {

  public static TenantMoveView of(TenantMove move) {
    return new TenantMoveView(
        move.tenantId().value(),
        move.from(),
        move.to(),
        move.state(),
        (int) Math.min(move.copied(), Integer.MAX_VALUE),
        Times.at(move.startedAt(), ZoneOffset.UTC),
        Times.at(move.updatedAt(), ZoneOffset.UTC));
  }
}
