package io.bookingchat.scheduling;

import io.bookingchat.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;

/** Where the hours of providers are kept. */
public interface ProviderHoursStore {
  /** A provider's hours; {@link ProviderHours#NONE} when nothing was saved. */
  ProviderHours find(TenantId tenantId, String providerId);

  /** The same of several providers, by their ids, in one read for up to 100 of them. */
  Map<String, ProviderHours> find(TenantId tenantId, Collection<String> providerIds);

  /**
   * Replaces a provider's hours and counts the version up by one.
   *
   * @return as stored; refused as CONFLICT when the stored version is not {@code hours.version()}
   */
  ProviderHours save(TenantId tenantId, String providerId, ProviderHours hours);

  void delete(TenantId tenantId, String providerId);
}
