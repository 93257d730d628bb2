package io.bookingchat.plugins;

import io.bookingchat.tenancy.TenantId;
import java.util.List;

/** Where it is kept which plugins are on for whom. */
public interface PluginBindings {
  /** A level's own bindings, also those that are off, by plugin id. */
  List<PluginBinding> of(BindingLevel level);

  void save(BindingLevel level, PluginBinding binding);

  /** Takes a binding away, so that the wider level decides; nothing happens when there is none. */
  void remove(BindingLevel level, String pluginId);

  /** A tenant's own bindings, also those that are off, by plugin id. */
  default List<PluginBinding> of(TenantId tenantId) {
    return of(new BindingLevel.OfTenant(tenantId));
  }

  /** Turns a plugin on or off for one tenant. */
  default void save(TenantId tenantId, PluginBinding binding) {
    save(new BindingLevel.OfTenant(tenantId), binding);
  }
}
