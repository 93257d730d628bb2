package io.bookingchat.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.bookingchat.Component;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What companies offer, as conversations need it in every turn: read once, then remembered for a
 * few seconds. A change made on this server is seen at once here, and within {@link #STALE}
 * elsewhere. That is good enough to talk about and to search with; whoever takes a time asks the
 * {@link Catalogue} itself.
 */
@Component
public final class Offers {
  static final Duration STALE = Duration.ofSeconds(20);

  /** Each is read again up to so much earlier, so that many are not read at once. */
  private static final Duration SPREAD = Duration.ofSeconds(4);

  /** Services and providers of all companies together, each of less than a kilobyte. */
  private static final int MOST = 50_000;

  private final Catalogue catalogue;
  private final Cache<TenantId, Offer> remembered;

  @Inject
  public Offers(Catalogue catalogue) {
    this(catalogue, Ticker.systemTicker());
  }

  /** One that measures time otherwise. */
  public Offers(Catalogue catalogue, Ticker ticker) {
    this.catalogue = catalogue;
    this.remembered =
        Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((TenantId id, Offer offer) -> 1 + offer.size())
            .expireAfter(Expiry.writing((TenantId id, Offer offer) -> lifetime()))
            .ticker(ticker)
            .build();
  }

  private static Duration lifetime() {
    return STALE.minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
  }

  /** What that company offers, as it was at most {@link #STALE} ago. */
  public Offer of(TenantId tenantId) {
    return remembered.get(tenantId, this::read);
  }

  /**
   * Does something to the catalogue. A reading waits for it, so that none remembers what it has
   * replaced; also when it fails, for then it may be half done.
   */
  void change(TenantId tenantId, Runnable work) {
    try {
      remembered
          .asMap()
          .compute(
              tenantId,
              (id, known) -> {
                work.run();
                return null; // to be read anew
              });
    } catch (RuntimeException e) {
      remembered.invalidate(tenantId);
      throw e;
    }
  }

  /** Reads it anew the next time: what is remembered was seen to be no longer so. */
  public void forget(TenantId tenantId) {
    remembered.invalidate(tenantId);
  }

  private Offer read(TenantId tenantId) {
    return new Offer(
        catalogue.services(tenantId).stream().filter(Service::active).toList(),
        catalogue.providers(tenantId).stream().filter(Provider::active).toList());
  }
}
