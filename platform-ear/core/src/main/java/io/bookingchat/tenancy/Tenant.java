package io.bookingchat.tenancy;

import java.util.Optional;

/**
 * A company on the platform.
 *
 * @param cell where its data lives; "pool" for most
 * @param epoch counts its moves between cells; a write of an older epoch is refused
 * @param version counts its changes; an update carries the version it was read at
 * @param ownLimits what the platform allows it in place of its plan's limits
 */
public record Tenant(
    TenantId tenantId,
    String name,
    Plan plan,
    TenantState state,
    Optional<String> vertical,
    String cell,
    long epoch,
    Settings settings,
    int version,
    Optional<Limits> ownLimits) {
  /** The cell of whoever has none of their own; it also holds the directory of all tenants. */
  public static final String POOL = "pool";

  /** A new tenant with default settings. */
  public static Tenant create(
      TenantId id, String name, Plan plan, Optional<String> vertical, Settings settings) {
    return new Tenant(
        id, name, plan, TenantState.ACTIVE, vertical, POOL, 1, settings, 1, Optional.empty());
  }

  /** How much it may use: its own limits, else its plan's. */
  public Limits limits() {
    return ownLimits.orElseGet(plan::limits);
  }

  /** The same tenant in another state, one version on. */
  public Tenant with(TenantState changed) {
    return new Tenant(
        tenantId, name, plan, changed, vertical, cell, epoch, settings, version + 1, ownLimits);
  }

  /** The same tenant with other settings, one version on. */
  public Tenant with(Settings changed) {
    return new Tenant(
        tenantId, name, plan, state, vertical, cell, epoch, changed, version + 1, ownLimits);
  }

  /** The same tenant with other limits than its plan's, or with those again; one version on. */
  public Tenant within(Optional<Limits> changed) {
    return new Tenant(
        tenantId, name, plan, state, vertical, cell, epoch, settings, version + 1, changed);
  }

  /** The same tenant as its data leaves its cell: one epoch and one version on. */
  Tenant leaving() {
    return placed(TenantState.MOVING, cell, epoch + 1);
  }

  /** The same tenant with its data in that cell, served again; one version on. */
  Tenant arrived(String to) {
    return placed(TenantState.ACTIVE, to, epoch);
  }

  /** The same tenant served again where it was: one epoch on, so that its move cannot end. */
  Tenant staying() {
    return placed(TenantState.ACTIVE, cell, epoch + 1);
  }

  private Tenant placed(TenantState changed, String in, long moves) {
    return new Tenant(
        tenantId, name, plan, changed, vertical, in, moves, settings, version + 1, ownLimits);
  }
}
