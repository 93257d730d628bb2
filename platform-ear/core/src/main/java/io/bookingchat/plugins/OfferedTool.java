package io.bookingchat.plugins;

import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.ToolDefinition;

/** A tenant's tool, and what it said of itself when it was made. */
record OfferedTool(ToolDefinition definition, PluginSchema arguments, AgentTool tool) {

  /**
   * Reads what the tool is.
   *
   * @throws PluginFailure when it does not say so in order
   */
  static OfferedTool of(AgentTool tool) {
    ToolDefinition definition = tool.definition();
    return new OfferedTool(definition, PluginSchema.of(definition.argumentsSchema()), tool);
  }
}
