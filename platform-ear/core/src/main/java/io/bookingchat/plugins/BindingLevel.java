package io.bookingchat.plugins;

import io.bookingchat.tenancy.TenantId;

/** For whom a plugin is turned on or off. The narrower level decides. */
public sealed interface BindingLevel {
  /** One company. */
  record OfTenant(TenantId tenantId) implements BindingLevel {}

  /**
   * All companies of a trade that do not say otherwise.
   *
   * @param name such as {@code salon}
   */
  record OfVertical(String name) implements BindingLevel {}

  /** All companies, unless they or their trade say otherwise. */
  record OfPlatform() implements BindingLevel {}
}
