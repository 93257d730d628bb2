package io.bookingchat.spi.settings;

import java.util.regex.Pattern;

/**
 * The name of a secret, such as {@code smtp-password}. Settings hold the name and never the value,
 * which the platform's operator puts in a safe place; {@link
 * io.bookingchat.spi.PluginContext#secret} gives it to the plugin.
 *
 * @param name lower-case letters, digits and hyphens, at most 60
 */
public record SecretName(String name) {
  static final String FORM = "[a-z0-9][a-z0-9-]{0,59}";
  private static final Pattern PATTERN = Pattern.compile(FORM);

  public SecretName {
    if (!PATTERN.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a secret's name is at most 60 lower-case letters, digits and hyphens");
    }
  }
}
