package io.bookingchat.spi.booking;

import java.util.Map;

/** Makes a policy for each company that turns the plugin on. */
public interface BookingPolicyFactory {

  /** Stable name, unique within the plugin: lower-case letters, digits and hyphens, at most 40. */
  String name();

  /** JSON Schema (2020-12) of the settings, as text: one object. */
  String settingsSchema();

  /**
   * Makes a company's policy; called again when its settings or the company itself changed. It has
   * two seconds.
   *
   * @param settings the company's settings for this plugin as JSON reads: text, {@link Number},
   *     {@link Boolean}, {@link java.util.List} and {@link Map}; not to be changed
   * @return an immutable policy
   * @throws io.bookingchat.spi.error.PluginException with a message that tells the company's owner
   *     what to correct
   */
  BookingPolicy create(Map<String, Object> settings, PolicyContext context);
}
