package io.bookingchat.dynamodb;

/** A request that would have left its tenant: a bug of ours, stopped inside the process. */
final class GuardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GuardException(String message) {
    super(message);
  }
}
