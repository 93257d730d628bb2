package io.bookingchat.health;

import io.bookingchat.Component;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether the database answers. It is asked at most once in {@link #KNOWN}, however many want to
 * know, and by one of them at a time: the others are told what was so before.
 */
@Component
public final class DatabaseReach {
  static final Duration KNOWN = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(DatabaseReach.class.getName());

  /** Whether there is one of that id makes no difference. */
  private static final TenantId ANY = new TenantId("readiness");

  private final Tenants tenants;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile boolean reached;
  private Instant until = Instant.MIN;
  private Instant from = Instant.MAX;

  @Inject
  public DatabaseReach(Tenants tenants, @RealTime Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /** As it was at most {@link #KNOWN} ago, or before the asking that is going on. */
  boolean reached() {
    if (asking.tryLock()) {
      try {
        Instant now = clock.instant();
        if (now.isBefore(from) || !now.isBefore(until)) { // a clock may be set back
          reached = ask();
          from = now;
          until = clock.instant().plus(KNOWN);
        }
      } finally {
        asking.unlock();
      }
    }
    return reached;
  }

  private boolean ask() {
    try {
      TenantScope.platform("readiness", () -> tenants.find(ANY));
      return true;
    } catch (RuntimeException e) {
      // whoever distributes requests sends them elsewhere; those that come are refused as they come
      LOG.log(System.Logger.Level.WARNING, "not ready: the database does not answer");
      return false;
    }
  }
}
