package io.bookingchat.tenancy;

import java.util.Optional;

/** Where tenants are kept. */
public interface Tenants {
  Optional<Tenant> find(TenantId id);

  /** Stores a new tenant; refused as INVALID when the id is taken. */
  Tenant create(Tenant tenant);

  /** Stores a changed tenant; refused as CONFLICT unless the stored version is one lower. */
  Tenant update(Tenant tenant);
}
