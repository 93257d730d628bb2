package io.bookingchat.spi.agent;

import io.bookingchat.spi.PluginContext;
import java.util.Map;

/** Makes a tool for each company that turns the plugin on. */
public interface AgentToolFactory {

  /** Stable name, unique within the plugin: lower-case letters, digits and hyphens, at most 40. */
  String name();

  /**
   * JSON Schema (2020-12) of the settings, as text: one object. {@link
   * io.bookingchat.spi.settings.SettingsType} writes it from a record. All factories of a plugin
   * read the same settings.
   */
  String settingsSchema();

  /**
   * Makes a company's tool; called again when its settings or the company itself changed. It has
   * two seconds.
   *
   * @param settings as the schema says, as JSON reads: text, {@link Number}, {@link Boolean},
   *     {@link java.util.List} and {@link Map}; not to be changed
   * @return an immutable tool
   * @throws io.bookingchat.spi.error.PluginException with a message that tells the company's owner
   *     what to correct
   */
  AgentTool create(Map<String, Object> settings, PluginContext context);
}
