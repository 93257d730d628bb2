package io.bookingchat.plugins;

import java.util.Map;
import java.util.Optional;

/**
 * A plugin turned on for a tenant.
 *
 * @param version the version it is pinned to; empty: the newest installed
 * @param settings as the plugin's own schema says
 */
public record PluginBinding(
    String pluginId, Optional<String> version, Map<String, Object> settings, boolean enabled) {
  public PluginBinding {
    settings = Map.copyOf(settings);
  }
}
