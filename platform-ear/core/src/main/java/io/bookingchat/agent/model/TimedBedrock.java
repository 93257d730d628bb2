package io.bookingchat.agent.model;

import java.time.Duration;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** The shared client for one turn: no call outlives what the turn has left for it. */
final class TimedBedrock implements BedrockRuntimeClient {
  private final BedrockRuntimeClient shared;
  private final Budget budget;
  private final Duration attempt;

  TimedBedrock(BedrockRuntimeClient shared, Budget budget, Duration attempt) {
    this.shared = shared;
    this.budget = budget;
    this.attempt = attempt;
  }

  @Override
  public ConverseResponse converse(ConverseRequest request) {
    Duration left = budget.forCall();
    return shared.converse(
        request.toBuilder()
            .overrideConfiguration(
                override ->
                    override
                        .apiCallTimeout(left)
                        .apiCallAttemptTimeout(Budget.shorter(attempt, left)))
            .build());
  }

  @Override
  public String serviceName() {
    return shared.serviceName();
  }

  /** The shared client lives on. */
  @Override
  public void close() {}
}
