package io.bookingchat.tenancy;

/** Whether a tenant is served. MOVING: its data is on the way to another cell. */
public enum TenantState {
  ACTIVE,
  SUSPENDED,
  MOVING
}
