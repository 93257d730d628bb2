package io.bookingchat.tenancy;

/**
 * Where a tenant's data was when its record was read.
 *
 * @param cell the place of its tables
 * @param epoch counts its moves
 * @param moving whether its data is on the way elsewhere, so that nothing may be written
 * @param readAt when the reading of the record began, by a clock that is never set
 */
public record Placement(String cell, long epoch, boolean moving, long readAt) {
  static Placement of(Tenant tenant, long readAt) {
    return new Placement(
        tenant.cell(), tenant.epoch(), tenant.state() == TenantState.MOVING, readAt);
  }

  boolean sameAs(Placement other) {
    return cell.equals(other.cell) && epoch == other.epoch && moving == other.moving;
  }
}
