package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.PlatformModels;
import io.bookingchat.tenancy.PlatformModels.Provided;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real services, for whoever has an account: {@code BOOKINGCHAT_LIVE_BEDROCK} names a model of
 * the account that the AWS configuration of this machine leads to; {@code BOOKINGCHAT_LIVE_OPENAI}
 * names a model of the server {@code BOOKINGCHAT_LIVE_OPENAI_URL}, whose key is in {@code
 * BOOKINGCHAT_LIVE_OPENAI_KEY}.
 */
final class TestLiveModels {
  private static final Duration ATTEMPT = Duration.ofSeconds(20);

  private static String wanted(String variable) {
    String model = System.getenv(variable);
    if (model == null) {
      System.err.println("SKIPPED: a live model, because " + variable + " is not set.");
    }
    assumeTrue(model != null, variable + " is not set");
    return model;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bedrock(boolean streamed) {
    String model = wanted("BOOKINGCHAT_LIVE_BEDROCK");
    String region = Optional.ofNullable(System.getenv("AWS_REGION")).orElse("us-east-1");
    BedrockModels models =
        new BedrockModels(
            any(AiSettings.BEDROCK), region, Optional.empty(), Optional.empty(), ATTEMPT);
    try {
      books(models.offer(settings(AiSettings.BEDROCK, model)).orElseThrow(), streamed);
    } finally {
      models.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void openAi(boolean streamed) {
    String model = wanted("BOOKINGCHAT_LIVE_OPENAI");
    OpenAiModels models =
        new OpenAiModels(
            any(AiSettings.OPENAI),
            Optional.of(
                URI.create(
                    Optional.ofNullable(System.getenv("BOOKINGCHAT_LIVE_OPENAI_URL"))
                        .orElse("https://api.openai.com/v1"))),
            Optional.ofNullable(System.getenv("BOOKINGCHAT_LIVE_OPENAI_KEY")),
            ATTEMPT);
    try {
      books(models.offer(settings(AiSettings.OPENAI, model)).orElseThrow(), streamed);
    } finally {
      models.close();
    }
  }

  /** Looks for times with a tool, and has words for them. */
  private static void books(ModelOffer offer, boolean streamed) {
    try (AgentWorld world = new AgentWorld(offer)) {
      if (streamed) {
        world.listen();
      }
      AgentWorld.Visitor visitor = world.visitor();

      assertThat(visitor.says("Hola, ¿qué horas hay para un corte el martes?").degraded())
          .isFalse();
      assertThat(visitor.draft().offered()).as(visitor.transcript()).isNotEmpty();
    }
  }

  private static PlatformModels any(String provider) {
    return new PlatformModels(Map.of(provider, new Provided(Optional.empty(), Optional.empty())));
  }

  private static AiSettings settings(String provider, String model) {
    return new AiSettings(
        provider, Optional.of(model), OptionalDouble.empty(), Optional.empty(), false);
  }
}
