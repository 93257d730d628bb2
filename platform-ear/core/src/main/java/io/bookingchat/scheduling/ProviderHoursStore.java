package io.bookingchat.scheduling;

import io.bookingchat.tenancy.TenantId;

/** Where the hours of providers are kept. */
public interface ProviderHoursStore {
  /** A provider's hours; {@link ProviderHours#NONE} when nothing was saved. */
  ProviderHours find(TenantId tenantId, String providerId);

  /**
   * Replaces a provider's hours and counts the version up, once or, for very many dates, oftener.
   *
   * @return as stored; refused as CONFLICT when the stored version is not {@code hours.version()}
   */
  ProviderHours save(TenantId tenantId, String providerId, ProviderHours hours);

  void delete(TenantId tenantId, String providerId);
}
