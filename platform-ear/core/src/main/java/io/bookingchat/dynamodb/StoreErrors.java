package io.bookingchat.dynamodb;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Turns what the SDK throws into what a client may read. The SDK's own words name tables, keys and
 * accounts, so they go no further than this; the log gets the error's code and the request's id.
 */
final class StoreErrors {
  private static final System.Logger LOG = System.getLogger(StoreErrors.class.getName());

  private StoreErrors() {}

  static Refusal unavailable(RuntimeException cause) {
    LOG.log(System.Logger.Level.WARNING, "the store failed: {0}", said(cause));
    return Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
  }

  private static String said(RuntimeException cause) {
    if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
      return service.awsErrorDetails().errorCode() + ", request " + service.requestId();
    }
    return cause.getClass().getSimpleName();
  }
}
