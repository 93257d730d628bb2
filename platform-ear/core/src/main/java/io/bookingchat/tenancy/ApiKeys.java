package io.bookingchat.tenancy;

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
}
