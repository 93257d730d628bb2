package io.bookingchat.memory;

import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginBindings;
import io.bookingchat.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@link PluginBindings} in memory. */
public final class MemoryPluginBindings implements PluginBindings {
  private final Map<TenantId, Map<String, PluginBinding>> stored = new ConcurrentHashMap<>();

  @Override
  public List<PluginBinding> of(TenantId tenantId) {
    return List.copyOf(bindings(tenantId).values());
  }

  @Override
  public void save(TenantId tenantId, PluginBinding binding) {
    bindings(tenantId).put(binding.pluginId(), binding);
  }

  private Map<String, PluginBinding> bindings(TenantId tenantId) {
    return stored.computeIfAbsent(tenantId, id -> new ConcurrentSkipListMap<>());
  }
}
