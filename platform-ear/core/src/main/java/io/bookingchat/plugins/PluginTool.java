package io.bookingchat.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.spi.agent.ToolEffect;
import io.bookingchat.spi.agent.ToolIdentity;
import io.bookingchat.spi.agent.ToolPurpose;

/**
 * A tool that a plugin of the tenant offers.
 *
 * @param name unique for the tenant, at most 64 characters: letters, digits and underscores
 * @param arguments JSON Schema of an object
 */
public record PluginTool(
    String name,
    String pluginId,
    String description,
    JsonNode arguments,
    ToolEffect effect,
    ToolIdentity identity,
    ToolPurpose purpose) {

  static PluginTool of(String pluginId, OfferedTool tool) {
    return new PluginTool(
        pluginId.replace('-', '_') + "__" + tool.definition().name(),
        pluginId,
        tool.definition().description(),
        tool.arguments().text(),
        tool.definition().effect(),
        tool.definition().identity(),
        tool.definition().purpose());
  }
}
