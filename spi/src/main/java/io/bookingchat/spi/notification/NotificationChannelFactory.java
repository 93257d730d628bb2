package io.bookingchat.spi.notification;

import io.bookingchat.spi.PluginContext;
import java.util.Map;

/** Makes a channel for each company that turns the plugin on. */
public interface NotificationChannelFactory {

  /**
   * Stable name, unique within the plugin: lower-case letters, digits and hyphens, at most 40, such
   * as {@code email}.
   */
  String name();

  /**
   * JSON Schema (2020-12) of the settings, as text: one object. {@link
   * io.bookingchat.spi.settings.SettingsType} writes it from a record. All factories of a plugin
   * read the same settings.
   */
  String settingsSchema();

  /**
   * Makes a company's channel; called again when its settings or the company itself changed. It has
   * two seconds, so it connects nowhere.
   *
   * @param settings as the schema says, as JSON reads; not to be changed
   * @return an immutable channel
   * @throws io.bookingchat.spi.error.PluginException with a message that tells the company's owner
   *     what to correct
   */
  NotificationChannel create(Map<String, Object> settings, PluginContext context);
}
