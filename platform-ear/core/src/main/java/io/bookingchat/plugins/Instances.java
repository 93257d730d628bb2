package io.bookingchat.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.bookingchat.plugins.Outcome.Answer;
import io.bookingchat.plugins.Outcome.Failure;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What one plugin's factories of a kind make, once for each tenant that turned it on and again when
 * the tenant, its settings or its secrets changed.
 *
 * @param <F> the factories
 * @param <E> what they make
 */
final class Instances<F, E> {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final List<F> factories;
  private final BiFunction<F, TenantUse, E> create;
  private final Cache<String, Made<E>> byTenant =
      Caffeine.newBuilder()
          .maximumSize(10_000)
          .expireAfter(
              Expiry.<String, Made<E>>writing(
                  (tenantId, made) -> made.instances() instanceof Answer<?> ? KEPT : RETRY))
          .build();

  Instances(List<F> factories, BiFunction<F, TenantUse, E> create) {
    this.factories = List.copyOf(factories);
    this.create = create;
  }

  private record Made<E>(TenantUse use, Outcome<List<E>> instances) {}

  /** Whether the plugin brings any. */
  boolean none() {
    return factories.isEmpty();
  }

  /**
   * The tenant's instances.
   *
   * @throws PluginFailure when they could not be made, such as for wrong settings; remembered for
   *     some seconds
   */
  List<E> of(TenantUse use) {
    String tenantId = use.facts().id();
    Made<E> known = byTenant.getIfPresent(tenantId);
    if (known != null && known.use().equals(use)) {
      return known.instances().value();
    }
    return byTenant
        .asMap()
        .compute(
            tenantId,
            (id, other) ->
                other != null && other.use().equals(use) ? other : new Made<>(use, make(use)))
        .instances()
        .value();
  }

  /**
   * Makes instances that nobody uses.
   *
   * @throws PluginFailure when they cannot be made
   */
  void tryOut(TenantUse use) {
    make(use).value();
  }

  private Outcome<List<E>> make(TenantUse use) {
    try {
      return new Answer<>(factories.stream().map(factory -> create.apply(factory, use)).toList());
    } catch (PluginFailure e) {
      return new Failure<>(e); // told to whoever asks, again and again, and logged there
    }
  }
}
