package io.bookingchat.agent.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which model a tenant's visitors talk to, out of what the platform has. A model that keeps failing
 * is left alone for a while, for each provider, model and region by itself; and no tenant keeps
 * more than its share of the server's threads waiting for one.
 */
@Component
public final class ModelChoice {
  /** So long a model is left alone. */
  static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  /** Turns of one tenant that wait for models at a time, on one server. */
  static final int TURNS_OF_A_TENANT = 16;

  /** Companies may name models freely where the platform lets them: not all are remembered. */
  private static final int MOST_TENANTS = 100_000;

  private static final int MOST_BREAKERS = 1_000;

  /** A turn that takes longer is answered late by any measure. */
  private static final Duration SLOW = Duration.ofSeconds(15);

  private final Function<AiSettings, Optional<ModelOffer>> offers;
  private final CircuitBreakerConfig breaking;
  private final Cache<String, CircuitBreaker> breakers =
      Caffeine.newBuilder().maximumSize(MOST_BREAKERS).build();

  /** Each is there as long as one of its turns runs: idle tenants take no memory. */
  private final LoadingCache<TenantId, Semaphore> running =
      Caffeine.newBuilder()
          .weakValues()
          .maximumSize(MOST_TENANTS)
          .build(tenant -> new Semaphore(TURNS_OF_A_TENANT));

  @Inject
  public ModelChoice(BedrockModels bedrock, OpenAiModels openAi, @RealTime Clock clock) {
    this(
        settings ->
            switch (settings.provider()) {
              case AiSettings.BEDROCK -> bedrock.offer(settings);
              case AiSettings.OPENAI -> openAi.offer(settings);
              default -> Optional.empty();
            },
        clock);
  }

  ModelChoice(Function<AiSettings, Optional<ModelOffer>> offers, Clock clock) {
    this.offers = offers;
    this.breaking =
        CircuitBreakerConfig.custom()
            .clock(clock)
            .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .slowCallDurationThreshold(SLOW)
            .slowCallRateThreshold(50)
            .waitDurationInOpenState(LEFT_ALONE)
            .permittedNumberOfCallsInHalfOpenState(2)
            .maxWaitDurationInHalfOpenState(LEFT_ALONE)
            // the booking store's troubles are not the model's; and what one visitor's words or
            // one company's settings make of a model must not take it from the others
            .ignoreExceptions(
                Refusal.class, InvalidRequestException.class, NothingSaid.class, OutOfTime.class)
            .build();
  }

  /** Whether the tenant wants another model than the embedded one. */
  boolean configured(Tenant tenant) {
    return !tenant.settings().ai().provider().equals(AiSettings.EMBEDDED);
  }

  /**
   * Lets the tenant's model answer.
   *
   * @param gate what its words pass while it speaks; empty: they are wanted whole
   * @param talk what to do with the model; its result is empty when the model had nothing to say
   * @return the model's words; never empty
   * @throws ModelFailure when it failed, said nothing or is left alone for now
   */
  Optional<String> ask(
      Tenant tenant, Budget budget, Optional<Gate> gate, Function<ChatModel, Optional<String>> talk)
      throws ModelFailure {
    ModelOffer offer =
        offers
            .apply(tenant.settings().ai())
            .orElseThrow(() -> new ModelFailure("no model is configured"));
    Semaphore turns = running.get(tenant.tenantId());
    if (!turns.tryAcquire()) {
      throw new ModelFailure(
          tenant.tenantId().value() + " has too many turns waiting for " + offer.key());
    }
    try {
      return guarded(offer, () -> talk.apply(open(offer, budget, gate)));
    } finally {
      turns.release();
    }
  }

  private static ChatModel open(ModelOffer offer, Budget budget, Optional<Gate> gate) {
    return gate.<ChatModel>map(
            words -> new SpokenModel(offer.spoken().apply(budget), words, budget))
        .orElseGet(() -> offer.whole().apply(budget));
  }

  private Optional<String> guarded(ModelOffer offer, Supplier<Optional<String>> talk)
      throws ModelFailure {
    CircuitBreaker breaker =
        breakers.get(offer.key(), absent -> CircuitBreaker.of(absent, breaking));
    try {
      return Optional.of(breaker.executeSupplier(() -> talk.get().orElseThrow(NothingSaid::new)));
    } catch (Refusal refusal) {
      throw refusal; // the booking store is down: the visitor is asked to repeat
    } catch (CallNotPermittedException e) {
      throw new ModelFailure(offer.key() + " is left alone for a while");
    } catch (RuntimeException e) {
      // whatever the client throws, the visitor gets an answer from the embedded model; what the
      // server said is not repeated, for it may quote the request and its key
      throw new ModelFailure(offer.key() + " failed: " + kind(e));
    }
  }

  private static String kind(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return failure.getClass().getSimpleName()
        + (cause == failure ? "" : " of " + cause.getClass().getSimpleName());
  }

  /** The model answered with neither words nor calls that may be run. */
  private static final class NothingSaid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingSaid() {
      super("it said nothing", null, false, false);
    }
  }
}
