package io.bookingchat.plugins;

import io.bookingchat.tenancy.TenantId;
import java.util.Optional;

/** Where the secrets are that tenants' settings name. */
public interface Secrets {
  /**
   * A tenant's secret; empty when there is none of that name.
   *
   * @param name lower-case letters, digits and hyphens; any other text names nothing
   */
  Optional<String> find(TenantId tenantId, String name);
}
