package io.bookingchat.spi;

/**
 * The version of this SPI, by semantic versioning and apart from the product's. A plugin states in
 * its manifest which it needs, such as {@code Plugin-Requires: ^1.0.0}.
 */
public final class SpiVersion {
  private SpiVersion() {}

  /** The version that the running platform offers. */
  public static String current() {
    return "1.0.0"; // a method: a constant would be copied into the plugin's own classes
  }
}
