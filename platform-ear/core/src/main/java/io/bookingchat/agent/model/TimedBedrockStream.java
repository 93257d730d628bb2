package io.bookingchat.agent.model;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/**
 * The shared streaming client for one turn: no call outlives what the turn has left for it, and one
 * that ends says so. How long it waits for the next event is the shared client's.
 */
final class TimedBedrockStream implements BedrockRuntimeAsyncClient {
  private final BedrockRuntimeAsyncClient shared;
  private final Budget budget;

  TimedBedrockStream(BedrockRuntimeAsyncClient shared, Budget budget) {
    this.shared = shared;
    this.budget = budget;
  }

  @Override
  public CompletableFuture<Void> converseStream(
      ConverseStreamRequest request, ConverseStreamResponseHandler handler) {
    Duration left = budget.forCall();
    return shared
        .converseStream(
            request.toBuilder()
                .overrideConfiguration(
                    override -> override.apiCallTimeout(left).apiCallAttemptTimeout(left))
                .build(),
            handler)
        // the model's adapter does not notice a stream that ends without its last event; this comes
        // too late for one that had it
        .thenCompose(
            done -> CompletableFuture.failedFuture(new IOException("the answer broke off")));
  }

  @Override
  public String serviceName() {
    return shared.serviceName();
  }

  /** The shared client lives on. */
  @Override
  public void close() {}
}
