package io.bookingchat.dynamodb;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Turns what the SDK throws into what a client may read. The SDK's own words name tables, keys and
 * accounts, so they go no further than this; the log gets the error's code and the request's id.
 */
final class StoreErrors {
  private static final System.Logger LOG = System.getLogger(StoreErrors.class.getName());

  private static final Map<Language, String> MESSAGES =
      Map.of(
          Language.ES, "El sistema de reservas no responde en este momento. Intenta de nuevo.",
          Language.EN, "The booking system does not respond at the moment. Try again.",
          Language.PT, "O sistema de reservas não responde no momento. Tente de novo.");

  private StoreErrors() {}

  static Refusal unavailable(SdkException cause) {
    LOG.log(System.Logger.Level.WARNING, "the store failed: {0}", said(cause));
    return Refusal.of(ErrorCode.UNAVAILABLE, MESSAGES.get(Language.EN)).saying(MESSAGES);
  }

  private static String said(SdkException cause) {
    if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
      return service.awsErrorDetails().errorCode() + ", request " + service.requestId();
    }
    return cause.getClass().getSimpleName();
  }
}
