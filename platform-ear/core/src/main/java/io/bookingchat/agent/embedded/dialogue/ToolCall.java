package io.bookingchat.agent.embedded.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a tool.
 *
 * @param arguments strings, or lists of strings, by name
 */
public record ToolCall(String name, Map<String, Object> arguments) {
  public ToolCall {
    arguments = Map.copyOf(arguments);
  }

  static ToolCall of(String name) {
    return new ToolCall(name, Map.of());
  }

  /** The same call with one more argument. */
  ToolCall with(String argument, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(arguments);
    more.put(argument, value);
    return new ToolCall(name, more);
  }

  /** The same call with one more argument, where there is a value for it. */
  ToolCall with(String argument, Optional<?> value) {
    return value.map(present -> with(argument, (Object) present.toString())).orElse(this);
  }
}
