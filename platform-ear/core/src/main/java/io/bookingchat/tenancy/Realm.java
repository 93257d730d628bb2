package io.bookingchat.tenancy;

/**
 * Where conversations and bookings belong: the tenant's live ones, or those that a test key made,
 * which are kept apart and forgotten after a day.
 */
public record Realm(TenantId tenantId, KeyMode mode) {
  public static Realm live(TenantId tenantId) {
    return new Realm(tenantId, KeyMode.LIVE);
  }
}
