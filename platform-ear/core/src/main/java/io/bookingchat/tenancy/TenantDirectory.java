package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tenants as requests need them: read once, then remembered for a few seconds. A change made on
 * this server is seen at once here, and within {@link #STALE} elsewhere: reads and changes of one
 * tenant wait for each other, so that none remembers what another has just replaced.
 */
@Component
public final class TenantDirectory {
  static final Duration STALE = Duration.ofSeconds(10);

  /** Each is read again up to so much earlier, so that many are not read at once. */
  private static final Duration SPREAD = Duration.ofSeconds(2);

  /**
   * So long after the reading of a tenant began, what was written where it said counts without
   * another look. Whoever moves a tenant waits longer than that.
   */
  static final Duration LEASE = Duration.ofSeconds(15);

  private final Tenants tenants;
  private final Ticker ticker;
  private final Cache<TenantId, Seen> cache;

  private record Seen(Tenant tenant, long readAt) {}

  @Inject
  public TenantDirectory(Tenants tenants) {
    this(tenants, Ticker.systemTicker());
  }

  /**
   * A directory with a clock of its own.
   *
   * @param ticker in nanoseconds; never set back
   */
  public TenantDirectory(Tenants tenants, Ticker ticker) {
    this.tenants = tenants;
    this.ticker = ticker;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.writing((TenantId id, Seen seen) -> lifetime()))
            .ticker(ticker)
            .build();
  }

  private static Duration lifetime() {
    return STALE.minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
  }

  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(cache.get(id, this::readOrNull)).map(Seen::tenant);
  }

  /** The stored tenant, for whoever is about to change it. */
  public Optional<Tenant> fresh(TenantId id) {
    return freshlySeen(id).map(Seen::tenant);
  }

  private Optional<Seen> freshlySeen(TenantId id) {
    return Optional.ofNullable(cache.asMap().compute(id, (key, known) -> readOrNull(key)));
  }

  public Tenant create(Tenant tenant) {
    return changed(tenant.tenantId(), () -> tenants.create(tenant));
  }

  public Tenant update(Tenant tenant) {
    return changed(tenant.tenantId(), () -> tenants.update(tenant));
  }

  /** Where a tenant's data is, as far as this server knows; empty for a tenant that is not. */
  public Optional<Placement> placement(TenantId id) {
    return Optional.ofNullable(cache.get(id, this::readOrNull)).map(TenantDirectory::placement);
  }

  /**
   * Whether a tenant was still placed like that at some moment after this was called, or has been
   * until so short a time ago that nobody can have begun to move its data yet. Asked <em>after</em>
   * a request to its tables: if so, what was written there is not lost.
   */
  public boolean stands(TenantId id, Placement placement) {
    return ticker.read() - placement.readAt() < LEASE.toNanos()
        || freshlySeen(id).filter(seen -> placement(seen).sameAs(placement)).isPresent();
  }

  private static Placement placement(Seen seen) {
    return Placement.of(seen.tenant(), seen.readAt());
  }

  private Tenant changed(TenantId id, Supplier<Tenant> change) {
    return cache
        .asMap()
        .compute(
            id,
            (key, known) -> {
              long now = ticker.read();
              return new Seen(change.get(), now);
            })
        .tenant();
  }

  private Seen readOrNull(TenantId id) {
    long now = ticker.read();
    return tenants.find(id).map(tenant -> new Seen(tenant, now)).orElse(null); // not remembered
  }
}
