package io.bookingchat.agent.model;

import dev.langchain4j.model.chat.ChatModel;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.Tenant;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which model a tenant's visitors talk to, out of what the platform has. A model that keeps failing
 * is left alone for a while, for each provider, model and region by itself.
 */
@Component
public final class ModelChoice {
  private final Function<AiSettings, Optional<ModelOffer>> offers;
  private final CircuitBreakerRegistry breakers =
      CircuitBreakerRegistry.of(
          CircuitBreakerConfig.custom()
              .slidingWindowSize(20)
              .minimumNumberOfCalls(5)
              .failureRateThreshold(50)
              .waitDurationInOpenState(Duration.ofSeconds(30))
              .permittedNumberOfCallsInHalfOpenState(2)
              // the booking store's troubles are not the model's
              .ignoreExceptions(Refusal.class)
              .build());

  @Inject
  public ModelChoice(BedrockModels bedrock) {
    this(bedrock::offer);
  }

  ModelChoice(Function<AiSettings, Optional<ModelOffer>> offers) {
    this.offers = offers;
  }

  /** Whether the tenant wants another model than the embedded one. */
  boolean configured(Tenant tenant) {
    return !tenant.settings().ai().provider().equals(AiSettings.EMBEDDED);
  }

  /**
   * Lets the tenant's model answer.
   *
   * @param talk what to do with the model; its result is empty when the model had nothing to say
   * @return the model's words; never empty
   * @throws ModelFailure when it failed, said nothing or is left alone for now
   */
  Optional<String> ask(Tenant tenant, Budget budget, Function<ChatModel, Optional<String>> talk)
      throws ModelFailure {
    AiSettings settings = tenant.settings().ai();
    ModelOffer offer =
        offers.apply(settings).orElseThrow(() -> new ModelFailure("no model is configured"));
    CircuitBreaker breaker = breakers.circuitBreaker(offer.key());
    try {
      return Optional.of(
          breaker.executeSupplier(
              () -> talk.apply(offer.open().apply(budget)).orElseThrow(NothingSaid::new)));
    } catch (Refusal refusal) {
      throw refusal; // the booking store is down: the visitor is asked to repeat
    } catch (CallNotPermittedException e) {
      throw new ModelFailure(offer.key() + " is left alone for a while");
    } catch (RuntimeException e) {
      // whatever the client throws, the visitor gets an answer from the embedded model
      throw new ModelFailure(offer.key() + " failed: " + e, e);
    }
  }

  /** The model answered with neither words nor calls that may be run. */
  private static final class NothingSaid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingSaid() {
      super("it said nothing", null, false, false);
    }
  }
}
