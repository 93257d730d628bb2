package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Notes on which day a key was last used, once a key and day on each server. No request waits for
 * it or fails because of it; a day that could not be written is not tried again.
 */
@Component
public final class KeyUses {
  private static final System.Logger LOG = System.getLogger(KeyUses.class.getName());
  private static final int MOST_WAITING = 1_000;
  private static final long IDLE_SECONDS = 30;

  private record Id(TenantId tenantId, String apiKeyId) {}

  private final ApiKeys keys;
  private final Clock clock;
  private final Executor executor;
  private final Cache<Id, LocalDate> noted = Caffeine.newBuilder().maximumSize(50_000).build();

  @Inject
  public KeyUses(ApiKeys keys, @RealTime Clock clock) {
    this(keys, clock, thread());
  }

  /**
   * Notes on another's threads.
   *
   * @param executor may drop what it has no room for
   */
  public KeyUses(ApiKeys keys, Clock clock, Executor executor) {
    this.keys = keys;
    this.clock = clock;
    this.executor = executor;
  }

  private static ThreadPoolExecutor thread() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> {
              // without the thread locals of the request that happens to need the thread
              Thread thread = new Thread(null, work, "key-uses", 0, false);
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Notes that a page was let in by this key. */
  void note(ApiKey key) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (key.lastUsed().filter(day -> !day.isBefore(today)).isPresent()) {
      return;
    }
    LocalDate before = noted.asMap().put(new Id(key.tenantId(), key.apiKeyId()), today);
    if (!today.equals(before)) {
      executor.execute(() -> write(key, today));
    }
  }

  private void write(ApiKey key, LocalDate today) {
    try {
      TenantScope.within(
          key.tenantId(),
          () -> {
            keys.used(key.tenantId(), key.apiKeyId(), today);
            return null;
          });
    } catch (RuntimeException e) {
      // the page was served; its owner sees an older day
      LOG.log(System.Logger.Level.WARNING, "the use of {0} was not noted", key.apiKeyId());
    }
  }

  @PreDestroy
  void close() {
    if (executor instanceof ThreadPoolExecutor own) {
      own.shutdown();
    }
  }
}
