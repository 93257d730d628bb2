package io.bookingchat.spi.agent;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a tool is.
 *
 * @param name lower-case words joined by underscores, at most 22 characters, such as {@code
 *     find_parking}; unique within the plugin. A model sees it behind the plugin's id
 * @param description what it does and when to call it, for a model to read: English, at most 500
 *     characters
 * @param argumentsSchema JSON Schema (2020-12) of the arguments, as text: one object whose
 *     properties are texts, numbers, booleans, or lists of these. Calls that do not fit never reach
 *     the tool
 * @param purpose how the platform may use it without a model's choice
 */
public record ToolDefinition(
    String name,
    String description,
    String argumentsSchema,
    ToolEffect effect,
    ToolIdentity identity,
    ToolPurpose purpose) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final int LONGEST_NAME = 22;
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int LONGEST_SCHEMA = 8_000;

  public ToolDefinition {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a tool's name is like find_parking, at most 22 long");
    }
    if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
      throw new IllegalArgumentException("a tool's description has 1 to 500 characters");
    }
    if (argumentsSchema.length() > LONGEST_SCHEMA) {
      throw new IllegalArgumentException("a tool's schema has at most 8000 characters");
    }
    Objects.requireNonNull(effect);
    Objects.requireNonNull(identity);
    Objects.requireNonNull(purpose);
  }

  /** A tool that looks something up for any visitor, when a model chooses to. */
  public static ToolDefinition reading(String name, String description, String argumentsSchema) {
    return new ToolDefinition(
        name,
        description,
        argumentsSchema,
        ToolEffect.READS,
        ToolIdentity.VISITOR,
        ToolPurpose.ANY);
  }

  /** The same tool for another purpose. */
  public ToolDefinition with(ToolPurpose changed) {
    return new ToolDefinition(name, description, argumentsSchema, effect, identity, changed);
  }

  /** The same tool with another effect. */
  public ToolDefinition with(ToolEffect changed) {
    return new ToolDefinition(name, description, argumentsSchema, changed, identity, purpose);
  }

  /** The same tool for visitors who are known so well. */
  public ToolDefinition with(ToolIdentity changed) {
    return new ToolDefinition(name, description, argumentsSchema, effect, changed, purpose);
  }
}
