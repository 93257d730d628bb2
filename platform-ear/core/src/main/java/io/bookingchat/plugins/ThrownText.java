package io.bookingchat.plugins;

import io.bookingchat.spi.error.PluginException;

/** Says in one short line what a plugin threw. */
final class ThrownText {
  private static final int LONGEST = 200;

  private ThrownText() {}

  /** Called on the plugin's thread: {@code getMessage} may be the plugin's own code. */
  static String of(Throwable thrown) {
    String name = thrown.getClass().getName();
    String message;
    try {
      message = thrown.getMessage();
    } catch (Throwable again) { // its class is all that can be told
      message = null;
    }
    return oneLine(message == null ? name : name + ": " + message);
  }

  /** What a plugin said on purpose. */
  static String message(PluginException said) {
    return oneLine(String.valueOf(said.getMessage()));
  }

  private static String oneLine(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return bounded.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
  }
}
