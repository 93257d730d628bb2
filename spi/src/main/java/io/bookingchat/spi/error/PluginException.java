package io.bookingchat.spi.error;

/**
 * What a plugin throws when it cannot do its work. Any other throwable is handled too, but tells
 * whoever runs the plugin less.
 */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * States what went wrong.
   *
   * @param code stable, see {@link StableCode}
   * @param message for the company's owner and the log: no secret, no personal data
   * @throws IllegalArgumentException when the code is malformed
   */
  public PluginException(String code, String message) {
    super(message);
    this.code = StableCode.check(code);
  }

  /** The same, with what caused it; the cause goes to the log only. */
  public PluginException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = StableCode.check(code);
  }

  /** The stable code. */
  public String code() {
    return code;
  }
}
