package io.bookingchat.agent.model;

import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockChatRequestParameters;
import dev.langchain4j.model.bedrock.BedrockGuardrailConfiguration;
import dev.langchain4j.model.bedrock.BedrockStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import io.bookingchat.Component;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.PlatformModels;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/**
 * Models of Amazon Bedrock. One client for the life of the server, made when the first tenant needs
 * it; credentials come from the platform, never from settings.
 */
@Component
public final class BedrockModels {
  /** Two attempts of this length leave the embedded model time to answer in their place. */
  private static final Duration ATTEMPT = Duration.ofSeconds(9);

  private static final int ATTEMPTS = 2;
  private static final int MOST_TOKENS = 1_000;

  /** At a time, for all tenants of one server. */
  private static final int MOST_CALLS = 200;

  private final PlatformModels platform;
  private final String region;
  private final Optional<URI> endpoint;
  private final Optional<BedrockGuardrailConfiguration> guardrail;
  private final Duration attempt;
  private BedrockRuntimeClient client;
  private BedrockRuntimeAsyncClient streaming;

  /**
   * @param region AWS region
   * @param endpoint in place of the region's own, such as a private one
   * @param guardrail id or ARN of a guardrail that every conversation passes; empty: none
   * @param guardrailVersion a number, or DRAFT
   */
  @Inject
  public BedrockModels(
      PlatformModels platform,
      @ConfigProperty(name = "bookingchat.bedrock.region", defaultValue = "us-east-1")
          String region,
      @ConfigProperty(name = "bookingchat.bedrock.endpoint") Optional<URI> endpoint,
      @ConfigProperty(name = "bookingchat.bedrock.guardrail") Optional<String> guardrail,
      @ConfigProperty(name = "bookingchat.bedrock.guardrail-version", defaultValue = "DRAFT")
          String guardrailVersion) {
    this(
        platform,
        region,
        endpoint,
        guardrail.map(
            id ->
                BedrockGuardrailConfiguration.builder()
                    .guardrailIdentifier(id)
                    .guardrailVersion(guardrailVersion)
                    .build()),
        ATTEMPT);
  }

  BedrockModels(
      PlatformModels platform,
      String region,
      Optional<URI> endpoint,
      Optional<BedrockGuardrailConfiguration> guardrail,
      Duration attempt) {
    this.platform = platform;
    this.region = region;
    this.endpoint = endpoint;
    this.guardrail = guardrail;
    this.attempt = attempt;
  }

  /** The model of a tenant: its own where the platform allows it, else the platform's. */
  Optional<ModelOffer> offer(AiSettings settings) {
    return platform.model(settings).map(model -> offer(model, settings));
  }

  private ModelOffer offer(String model, AiSettings settings) {
    BedrockChatRequestParameters.Builder known =
        BedrockChatRequestParameters.builder().maxOutputTokens(MOST_TOKENS);
    settings.temperature().ifPresent(known::temperature);
    guardrail.ifPresent(known::guardrailConfiguration);
    BedrockChatRequestParameters parameters = known.build();
    return new ModelOffer(
        "bedrock|" + model + "|" + region,
        budget -> whole(model, parameters, budget),
        budget -> spoken(model, parameters, budget));
  }

  private ChatModel whole(String model, BedrockChatRequestParameters parameters, Budget budget) {
    return BedrockChatModel.builder()
        .client(new TimedBedrock(client(), budget, attempt))
        .modelId(model)
        .defaultRequestParameters(parameters)
        .maxRetries(0) // the client tries twice by itself
        .build();
  }

  private StreamingChatModel spoken(
      String model, BedrockChatRequestParameters parameters, Budget budget) {
    return BedrockStreamingChatModel.builder()
        .client(new TimedBedrockStream(streaming(), budget))
        .modelId(model)
        .defaultRequestParameters(parameters)
        .build();
  }

  private synchronized BedrockRuntimeClient client() {
    if (client == null) {
      BedrockRuntimeClientBuilder builder =
          BedrockRuntimeClient.builder()
              .region(Region.of(region))
              .httpClientBuilder(Apache5HttpClient.builder().maxConnections(MOST_CALLS))
              .overrideConfiguration(
                  override -> override.retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)));
      endpoint.ifPresent(builder::endpointOverride);
      client = builder.build();
    }
    return client;
  }

  private synchronized BedrockRuntimeAsyncClient streaming() {
    if (streaming == null) {
      BedrockRuntimeAsyncClientBuilder builder =
          BedrockRuntimeAsyncClient.builder()
              .region(Region.of(region))
              .httpClientBuilder(
                  NettyNioAsyncHttpClient.builder()
                      .protocol(Protocol.HTTP1_1)
                      .maxConcurrency(MOST_CALLS)
                      .readTimeout(attempt))
              .overrideConfiguration(
                  override -> override.retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)));
      endpoint.ifPresent(builder::endpointOverride);
      streaming = builder.build();
    }
    return streaming;
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
    if (streaming != null) {
      streaming.close();
      streaming = null;
    }
  }
}
