package io.bookingchat.memory;

import io.bookingchat.plugins.BindingLevel;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginBindings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@link PluginBindings} in memory. */
public final class MemoryPluginBindings implements PluginBindings {
  private final Map<BindingLevel, Map<String, PluginBinding>> stored = new ConcurrentHashMap<>();

  @Override
  public List<PluginBinding> of(BindingLevel level) {
    return List.copyOf(bindings(level).values());
  }

  @Override
  public void save(BindingLevel level, PluginBinding binding) {
    bindings(level).put(binding.pluginId(), binding);
  }

  @Override
  public void remove(BindingLevel level, String pluginId) {
    bindings(level).remove(pluginId);
  }

  private Map<String, PluginBinding> bindings(BindingLevel level) {
    return stored.computeIfAbsent(level, id -> new ConcurrentSkipListMap<>());
  }
}
