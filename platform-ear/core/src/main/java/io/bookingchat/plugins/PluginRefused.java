package io.bookingchat.plugins;

/** Why a jar is not loaded. The message is for the operator's log. */
final class PluginRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PluginRefused(String reason) {
    super(reason, null, false, false);
  }
}
