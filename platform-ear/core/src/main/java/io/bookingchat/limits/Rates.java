package io.bookingchat.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Refuses requests that come too fast: those of a key, of all pages of a tenant, and of its people
 * in the administrative API. Whoever keeps to the rate is not refused on one server; in a minute of
 * the clock, S servers together serve at most the rate and {@code 2 S - 1} tenths of it.
 */
@Component
public final class Rates {
  static final int MOST_REMEMBERED = 20_000;

  private final RateStore store;
  private final Clock clock;
  private final Cache<Pace.Of, Pace> paces =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  @Inject
  public Rates(RateStore store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Takes a request from what a page may ask.
   *
   * @throws Refusal RATE_LIMITED, with the seconds to wait
   */
  public void page(Caller.Page page) {
    Tenant tenant = page.tenant();
    take(tenant, page.key().apiKeyId(), page.key().requestsPerMinute());
    take(tenant, "pages", tenant.limits().requestsPerMinute());
  }

  /**
   * Takes a request from what a tenant's people may ask.
   *
   * @throws Refusal RATE_LIMITED, with the seconds to wait
   */
  public void member(Caller.Member member) {
    Tenant tenant = member.tenant();
    take(tenant, "people", OptionalInt.of(tenant.plan().adminRequestsPerMinute()));
  }

  private void take(Tenant tenant, String who, OptionalInt perMinute) {
    if (perMinute.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Optional<Duration> wait =
        paces
            .get(
                new Pace.Of(tenant.tenantId(), who, perMinute.getAsInt()),
                of -> new Pace(of, store, clock))
            .take(now);
    if (wait.isPresent()) {
      int seconds = Math.max(1, (int) wait.get().plusMillis(999).toSeconds());
      throw Refusal.saying(ErrorCode.RATE_LIMITED, "rate.limited", seconds)
          .with("retryAfterSeconds", seconds);
    }
  }

  /** How many rates are remembered. */
  long remembered() {
    paces.cleanUp();
    return paces.estimatedSize();
  }
}
