package io.bookingchat.plugins;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one tenant may ask of one plugin at a time: so many calls run at once, and where calls keep
 * failing or do not end the plugin is left alone for this tenant, while others go on with it.
 */
final class TenantGate {
  /** Calls of a tenant at once. */
  static final int MOST_RUNNING = 4;

  /** Calls that do not end, before no other is begun. */
  static final int MOST_STUCK = 2;

  private static final CircuitBreakerConfig BREAKING =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(20)
          .minimumNumberOfCalls(10)
          .failureRateThreshold(50)
          .waitDurationInOpenState(Duration.ofSeconds(10))
          .permittedNumberOfCallsInHalfOpenState(2)
          .maxWaitDurationInHalfOpenState(Duration.ofSeconds(10))
          .build();

  private final Semaphore running = new Semaphore(MOST_RUNNING);
  private final AtomicInteger stuck = new AtomicInteger();
  private final CircuitBreaker breaker = CircuitBreaker.of("plugin", BREAKING);

  /**
   * Lets a call begin; {@link #ended} and {@link #answered} or {@link #failed} follow.
   *
   * @throws PluginFailure when it may not
   * @throws InterruptedException while it waits for an earlier one to end
   */
  void enter(Duration deadline) throws InterruptedException {
    if (stuck.get() >= MOST_STUCK) {
      throw PluginFailure.because("is left alone: earlier calls have not ended");
    }
    if (!breaker.tryAcquirePermission()) {
      throw PluginFailure.because("is left alone for some seconds: its calls kept failing");
    }
    try {
      if (running.tryAcquire() || running.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      breaker.releasePermission();
      throw e;
    }
    breaker.releasePermission(); // that it was not asked is not its failure
    throw PluginFailure.because("has too many calls running");
  }

  /** The call does not come back in time. */
  void overdue() {
    stuck.incrementAndGet();
  }

  /** An overdue call came back after all. */
  void returned() {
    stuck.decrementAndGet();
  }

  /** The call runs no more, or never began. */
  void ended() {
    running.release();
  }

  void answered() {
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void failed(PluginFailure why) {
    if (why.code().isPresent()) {
      answered(); // it said so on purpose
    } else {
      breaker.onError(0, TimeUnit.NANOSECONDS, why);
    }
  }
}
