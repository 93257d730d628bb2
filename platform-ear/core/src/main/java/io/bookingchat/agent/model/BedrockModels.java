package io.bookingchat.agent.model;

import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockChatRequestParameters;
import dev.langchain4j.model.chat.ChatModel;
import io.bookingchat.Component;
import io.bookingchat.tenancy.AiSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
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

  private final String region;
  private final Optional<URI> endpoint;
  private final Optional<String> platformModel;
  private final Optional<List<String>> allowed;
  private final Duration attempt;
  private BedrockRuntimeClient client;

  /**
   * @param region AWS region
   * @param endpoint in place of the region's own, such as a private one
   * @param platformModel model id or inference profile of tenants that name none
   * @param allowed what tenants may name; empty: any that the platform's account can use
   */
  @Inject
  public BedrockModels(
      @ConfigProperty(name = "bookingchat.bedrock.region", defaultValue = "us-east-1")
          String region,
      @ConfigProperty(name = "bookingchat.bedrock.endpoint") Optional<URI> endpoint,
      @ConfigProperty(name = "bookingchat.bedrock.model") Optional<String> platformModel,
      @ConfigProperty(name = "bookingchat.bedrock.allowed") Optional<List<String>> allowed) {
    this(region, endpoint, platformModel, allowed, ATTEMPT);
  }

  BedrockModels(
      String region,
      Optional<URI> endpoint,
      Optional<String> platformModel,
      Optional<List<String>> allowed,
      Duration attempt) {
    this.region = region;
    this.endpoint = endpoint;
    this.platformModel = platformModel;
    this.allowed = allowed;
    this.attempt = attempt;
  }

  /** The model of a tenant: its own where the platform allows it, else the platform's. */
  Optional<ModelOffer> offer(AiSettings settings) {
    return settings
        .model()
        .filter(model -> allowed.map(models -> models.contains(model)).orElse(true))
        .or(() -> platformModel)
        .map(
            modelId ->
                new ModelOffer(
                    "bedrock|" + modelId + "|" + region,
                    budget -> model(modelId, settings.temperature(), budget)));
  }

  private ChatModel model(String modelId, OptionalDouble temperature, Budget budget) {
    BedrockChatRequestParameters.Builder parameters =
        BedrockChatRequestParameters.builder().maxOutputTokens(MOST_TOKENS);
    temperature.ifPresent(parameters::temperature);
    return BedrockChatModel.builder()
        .client(new TimedBedrock(client(), budget, attempt))
        .modelId(modelId)
        .defaultRequestParameters(parameters.build())
        .maxRetries(0) // the client tries twice by itself
        .build();
  }

  private synchronized BedrockRuntimeClient client() {
    if (client == null) {
      BedrockRuntimeClientBuilder builder =
          BedrockRuntimeClient.builder()
              .region(Region.of(region))
              .httpClientBuilder(Apache5HttpClient.builder())
              .overrideConfiguration(
                  override ->
                      override
                          .retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS))
                          .apiCallAttemptTimeout(attempt));
      endpoint.ifPresent(builder::endpointOverride);
      client = builder.build();
    }
    return client;
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
