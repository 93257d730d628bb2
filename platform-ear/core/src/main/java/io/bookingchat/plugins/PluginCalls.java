package io.bookingchat.plugins;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bookingchat.spi.booking.BookingPolicy;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The only way to one plugin's code. Every call runs on the plugin's threads with the plugin's
 * class loader, under the deadline of its kind, within what its tenant may ask at a time; whatever
 * it throws ends here, and what it returns is copied within the deadline, as far as it is bounded.
 */
final class PluginCalls {
  /** In whose name a plugin is loaded. */
  static final String PLATFORM = "";

  private final PluginThreads threads;
  private final Deadlines deadlines;
  private final LoadingCache<String, TenantGate> gates =
      Caffeine.newBuilder()
          .maximumSize(10_000)
          .expireAfterAccess(Duration.ofHours(1))
          .build(tenantId -> new TenantGate());
  private volatile boolean reviewed;

  PluginCalls(PluginThreads threads, Deadlines deadlines) {
    this.threads = threads;
    this.deadlines = deadlines;
  }

  /** Calls that method: {@code work} does it and copies what it gets. */
  <T> Outcome<T> call(String tenantId, Method method, Callable<T> work) {
    boolean review = method.getDeclaringClass() == BookingPolicy.class;
    Outcome<T> outcome = call(tenantId, deadlines.of(method, review && !reviewed), work);
    if (review && !reviewed && outcome instanceof Outcome.Answer<T>) {
      reviewed = true;
    }
    return outcome;
  }

  /** Has the plugin's code do something else than a method of an extension. */
  <T> Outcome<T> call(String tenantId, Duration deadline, Callable<T> work) {
    return threads.call(gates.get(tenantId), deadline, work);
  }

  /** The same extension, each of whose methods is called so; they throw {@link PluginFailure}. */
  <T> T wrapped(Class<T> type, T extension, String tenantId) {
    return Wrapped.of(type, extension, this, tenantId);
  }
}
