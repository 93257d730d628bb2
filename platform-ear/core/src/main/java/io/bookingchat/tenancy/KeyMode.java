package io.bookingchat.tenancy;

/** A TEST key works on the tenant's catalogue with conversations and bookings of its own. */
public enum KeyMode {
  LIVE,
  TEST
}
