package io.bookingchat.limits;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.UsageStore.Month;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Counts what tenants use, and keeps them within their quotas: exactly, over any number of servers.
 * Each server holds a lease on a part of a month, serves from it, and gives back what it does not
 * need. Months are those of the tenant's zone, by the business clock. What test keys do is neither
 * counted nor limited.
 */
@Component
public final class Usage {
  /** So long a lease is kept unused, and a count unwritten. */
  static final Duration KEPT = Duration.ofMinutes(5);

  private static final System.Logger LOG = System.getLogger(Usage.class.getName());

  private final UsageStore store;
  private final Clock business;
  private final Clock real;

  /** Those of the tenants that were active within {@link #KEPT}. */
  private final Map<Month, Meter> meters = new ConcurrentHashMap<>();

  private final Queue<Meter> closing = new ConcurrentLinkedQueue<>();

  @Inject
  public Usage(UsageStore store, @BusinessTime Clock business, @RealTime Clock real) {
    this.store = store;
    this.business = business;
    this.real = real;
  }

  /**
   * Takes one out of the month, before it is used.
   *
   * @param metric messages or bookings
   * @throws Refusal QUOTA_EXCEEDED when the month is used up
   */
  public Unit take(Tenant tenant, Metric metric) {
    return reserve(tenant, metric, 1)
        .orElseThrow(
            () ->
                Refusal.saying(
                    ErrorCode.QUOTA_EXCEEDED,
                    "quota." + metric.name().toLowerCase(Locale.ROOT),
                    tenant.name()));
  }

  /**
   * Takes something out of the month whose size is known afterwards, when it is settled.
   *
   * @param amount the likely size; less is taken when less is left
   * @return empty when the month is used up
   */
  public Optional<Unit> reserve(Tenant tenant, Metric metric, long amount) {
    if (ofTests()) {
      return Optional.of(new Unit(Optional.empty(), amount, Optional.empty(), real));
    }
    while (true) {
      Meter meter = meter(tenant, metric);
      try {
        long taken = meter.take(amount, metric.quota(tenant.limits()), real.instant());
        return taken == 0
            ? Optional.empty()
            : Optional.of(new Unit(Optional.of(meter), taken, keyId(), real));
      } catch (Meter.Closed closed) {
        // given up by the upkeep a moment ago; there is a new one now
      }
    }
  }

  /** Counts what no quota limits. */
  public void count(Tenant tenant, Metric metric, long amount) {
    boolean counted = ofTests() || amount == 0;
    while (!counted) {
      try {
        meter(tenant, metric).add(amount, keyId(), real.instant());
        counted = true;
      } catch (Meter.Closed closed) {
        // given up by the upkeep a moment ago; there is a new one now
      }
    }
  }

  /** What a tenant's month came to; what other servers counted in the last minutes is missing. */
  public UsageStore.Totals of(Tenant tenant, YearMonth month) {
    meters.forEach(
        (known, meter) -> {
          if (known.tenantId().equals(tenant.tenantId()) && known.month().equals(month)) {
            meter.write(real.instant());
          }
        });
    return store.month(tenant.tenantId(), month);
  }

  /** The running month of a tenant. */
  public YearMonth month(Tenant tenant) {
    return YearMonth.from(business.instant().atZone(tenant.settings().zone()));
  }

  /** Writes what has waited long enough and gives back what is not used; to be called often. */
  void tidy() {
    Instant now = real.instant();
    Instant since = now.minus(KEPT);
    meters.forEach(
        (month, meter) -> {
          if (meter.idleSince(since)) {
            letGo(month, meter);
          } else if (meter.unwrittenSince(since)) {
            orLater(() -> meter.write(now));
          }
        });
    closeAll(now);
  }

  /** Writes everything and gives back everything. */
  void close() {
    meters.forEach(this::letGo);
    closeAll(real.instant());
  }

  private void letGo(Month month, Meter meter) {
    if (meters.remove(month, meter)) {
      closing.add(meter);
    }
  }

  private void closeAll(Instant now) {
    List<Meter> waiting = new ArrayList<>(closing);
    for (Meter meter : waiting) {
      if (orLater(() -> meter.close(now))) {
        closing.remove(meter);
      }
    }
  }

  private static boolean orLater(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      // one tenant's trouble must not keep the others' counts from being written
      LOG.log(Level.WARNING, "usage is written later", e);
      return false;
    }
  }

  private Meter meter(Tenant tenant, Metric metric) {
    Month month = new Month(tenant.tenantId(), month(tenant), metric);
    Meter known = meters.get(month);
    return known != null
        ? known
        : meters.computeIfAbsent(month, absent -> new Meter(store, absent, real.instant()));
  }

  private static boolean ofTests() {
    return TenantScope.key().filter(key -> key.mode() == KeyMode.TEST).isPresent();
  }

  private static Optional<String> keyId() {
    return TenantScope.key().map(ApiKey::apiKeyId);
  }
}
