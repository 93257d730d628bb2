package io.bookingchat.tenancy;

import io.bookingchat.error.Refusal;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * All that is kept of a tenant, in whatever cell. What a run writes or deletes in a cell happens
 * only while the cell is open for that run, so that a server that was given up cannot come back.
 */
public interface CellData {
  /** The cells that the configuration names, the pool first. */
  List<String> cells();

  /**
   * Opens a cell for a run, and closes it for every earlier one.
   *
   * @throws Refusal CONFLICT when a later run was there
   */
  void open(TenantId tenantId, String cell, long run);

  /** Closes a cell; nothing more is written to it by that run. */
  void close(TenantId tenantId, String cell, long run);

  /**
   * Makes what a cell has of a tenant equal to what another has, except for the audit trail.
   *
   * @param changed told how many items were written or deleted, again and again
   * @return how many in all; 0 when every item was there and the same
   * @throws Refusal CONFLICT when {@code to} is not open for that run
   */
  long mirror(Tenant tenant, String from, String to, long run, LongConsumer changed);

  /** Adds to a cell what its audit trail lacks of another's. */
  void carryTrail(TenantId tenantId, String from, String to);

  /**
   * Deletes from a cell all that it has of a tenant except for the audit trail, which nothing
   * deletes.
   *
   * @param served the cell where the tenant is
   * @throws Refusal CONFLICT when {@code cell} is not open for that run
   */
  void clear(Tenant tenant, String cell, String served, long run);
}
