package io.bookingchat.dynamodb;

import java.util.List;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * What the SDK tries again: throttling, lost connections and time-outs by itself, and here two
 * transactions that met. A transaction carries a token of its own, so that one whose answer was
 * lost is not done twice; other writes are conditions on what was read.
 */
final class Retries {
  private static final int ATTEMPTS = 5;

  static final StandardRetryStrategy STRATEGY =
      AwsRetryStrategy.standardRetryStrategy().toBuilder()
          .maxAttempts(ATTEMPTS)
          .retryOnException(TransactionConflictException.class)
          .retryOnException(TransactionInProgressException.class)
          .retryOnException(Retries::onlyMetAnother)
          .build();

  private Retries() {}

  /** A condition that failed would fail again: the caller has to look anew. */
  private static boolean onlyMetAnother(Throwable error) {
    if (!(error instanceof TransactionCanceledException cancelled)) {
      return false;
    }
    List<String> codes =
        cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
    return codes.contains("TransactionConflict")
        && codes.stream()
            .allMatch(code -> code.equals("TransactionConflict") || code.equals("None"));
  }
}
