package io.bookingchat.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The policies of one plugin, made once for each tenant that turned it on and again when the tenant
 * or its settings changed.
 */
final class PolicyInstances {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final PluginThreads threads;
  private final List<BookingPolicyFactory> factories;
  private final Duration deadline;
  private final Cache<String, Instance> byTenant =
      Caffeine.newBuilder()
          .maximumSize(10_000)
          .expireAfter(
              Expiry.<String, Instance>writing(
                  (tenantId, made) -> made.policies() instanceof Outcome.Answer<?> ? KEPT : RETRY))
          .build();

  PolicyInstances(PluginThreads threads, List<BookingPolicyFactory> factories, Duration deadline) {
    this.threads = threads;
    this.deadline = deadline;
    this.factories = List.copyOf(factories);
  }

  private record Instance(
      TenantFacts tenant, Map<String, Object> settings, Outcome<List<BookingPolicy>> policies) {
    boolean of(TenantFacts otherTenant, Map<String, Object> otherSettings) {
      return tenant.equals(otherTenant) && settings.equals(otherSettings);
    }
  }

  /** The tenant's policies; a failure, such as wrong settings, is remembered for some seconds. */
  Outcome<List<BookingPolicy>> of(TenantFacts tenant, Map<String, Object> settings) {
    Instance known = byTenant.getIfPresent(tenant.id());
    if (known != null && known.of(tenant, settings)) {
      return known.policies();
    }
    return byTenant
        .asMap()
        .compute(
            tenant.id(),
            (id, other) ->
                other != null && other.of(tenant, settings) ? other : make(tenant, settings))
        .policies();
  }

  private Instance make(TenantFacts tenant, Map<String, Object> settings) {
    return new Instance(tenant, settings, threads.call(deadline, () -> create(tenant, settings)));
  }

  private List<BookingPolicy> create(TenantFacts tenant, Map<String, Object> settings) {
    return factories.stream()
        .map(factory -> factory.create(settings, tenant))
        .map(policy -> Objects.requireNonNull(policy, "a factory that made no policy"))
        .toList();
  }
}
