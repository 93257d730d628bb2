package io.bookingchat.bench;

/** A case that cannot be answered; the message says which and why. */
final class CannotAnswer extends Exception {
  private static final long serialVersionUID = 1;

  CannotAnswer(String message, Throwable cause) {
    super(message, cause);
  }
}
