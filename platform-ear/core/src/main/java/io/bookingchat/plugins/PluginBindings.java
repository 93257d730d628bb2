package io.bookingchat.plugins;

import io.bookingchat.tenancy.TenantId;
import java.util.List;

/** Where it is kept which plugins are on for a tenant. */
public interface PluginBindings {
  /** A tenant's own bindings, also those that are off, by plugin id. */
  List<PluginBinding> of(TenantId tenantId);

  void save(TenantId tenantId, PluginBinding binding);
}
