package io.bookingchat.spi.booking;

import io.bookingchat.spi.tenant.TenantView;

/** What a policy is told beside the request. The platform implements it; it may tell more later. */
public interface PolicyContext {

  /** The company whose rule it is. */
  TenantView tenant();
}
