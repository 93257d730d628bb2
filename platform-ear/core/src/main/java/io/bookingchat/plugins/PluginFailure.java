package io.bookingchat.plugins;

import java.util.Optional;

/**
 * A call to a plugin had no proper answer. The message is one line for the log; what a plugin said
 * on purpose has its code.
 */
final class PluginFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private PluginFailure(String code, String reason) {
    super(reason, null, false, false); // where it happened is the plugin's business
    this.code = code;
  }

  /** It failed. */
  static PluginFailure because(String reason) {
    return new PluginFailure("", reason);
  }

  /** It threw a {@link io.bookingchat.spi.error.PluginException}. */
  static PluginFailure said(String code, String message) {
    return new PluginFailure(code, message);
  }

  /** The code of what it said on purpose. */
  Optional<String> code() {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  String reason() {
    return getMessage();
  }
}
