package io.bookingchat.catalog;

/** Why a jar is not loaded. The message is for the operator's log. */
public final class PluginRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PluginRefused(String reason) {
    super(reason, null, false, false);
  }
}
