package io.bookingchat.spi.settings;

import io.bookingchat.spi.error.PluginException;
import java.util.Map;

/**
 * Settings as a record: writes the JSON Schema of what the record takes, and reads it. Components
 * are texts, {@code int}, {@code long}, {@code double}, {@code boolean}, enums, {@link SecretName},
 * records of the same kind, or a {@link java.util.List} or an {@link java.util.Optional} of one of
 * these; each has a {@link Setting}.
 *
 * <pre>{@code
 * record Hours(
 *     @Setting(en = "Latest hour", es = "Última hora", pt = "Última hora", most = 23) int latest) {}
 *
 * static final SettingsType<Hours> SETTINGS = SettingsType.of(Hours.class);
 * }</pre>
 *
 * @param <R> the record
 */
public final class SettingsType<R extends Record> {
  /** The code of what {@link #read} throws. */
  public static final String INVALID_SETTINGS = "INVALID_SETTINGS";

  private final Class<R> type;
  private final String schema;

  private SettingsType(Class<R> type) {
    this.type = type;
    this.schema = SchemaText.of(type);
  }

  /**
   * Settings of that record.
   *
   * @throws IllegalArgumentException when a component has another type than those above, or no
   *     {@link Setting}
   */
  public static <R extends Record> SettingsType<R> of(Class<R> type) {
    return new SettingsType<>(type);
  }

  /** The JSON Schema (2020-12): one object that takes nothing but the record's components. */
  public String schema() {
    return schema;
  }

  /**
   * The record of settings that a factory was given.
   *
   * @throws PluginException {@link #INVALID_SETTINGS} when they do not fit; also what the record's
   *     constructor throws as {@link IllegalArgumentException}, whose message the owner reads
   */
  public R read(Map<String, Object> settings) {
    return SettingsReader.read(type, settings);
  }

  static PluginException invalid(String message) {
    return new PluginException(INVALID_SETTINGS, message);
  }
}
