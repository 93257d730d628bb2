package io.bookingchat.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where keys are kept. */
public interface ApiKeys {
  /** All keys with that hash: one, none, or, when something is badly wrong, several. */
  List<ApiKey> findByHash(String hash);

  /** All keys of a tenant, revoked and expired ones included, by id. */
  List<ApiKey> all(TenantId tenantId);

  Optional<ApiKey> find(TenantId tenantId, String apiKeyId);

  void save(ApiKey key);

  /** Revokes a key for good, unless it is revoked already. */
  void revoke(TenantId tenantId, String apiKeyId, Instant at);

  /**
   * Has a key end at a time.
   *
   * @param read the key as it was read
   * @return whether it was done: not when the key was revoked or given another end meanwhile
   */
  boolean expire(ApiKey read, Instant at);

  /** Notes the day, by UTC, on which a key was used; an earlier day changes nothing. */
  void used(TenantId tenantId, String apiKeyId, LocalDate day);
}
