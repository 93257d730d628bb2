package io.bookingchat.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.Trace;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Writes the trail. An entry is stored before its writer goes on, so that a change whose answer was
 * sent has its entry; a server that dies between the change and the entry loses that one entry of
 * each request it was serving.
 */
@Component
public final class Audit implements AuditTrail {
  private static final System.Logger LOG = System.getLogger(Audit.class.getName());

  private final AuditStore store;
  private final Clock clock;
  private final RefusalBounds bounds = new RefusalBounds();

  /** Of their own: a rule that says no all day leaves room for refusals of identity. */
  private final RefusalBounds verdicts = new RefusalBounds();

  private final Cache<TenantId, Chain> chains = Caffeine.newBuilder().maximumSize(10_000).build();

  @Inject
  public Audit(AuditStore store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void changed(TenantId tenantId, Change change) {
    add(tenantId, AuditEvent.done(Trace.current(), change));
  }

  /**
   * Keeps that someone was refused for who they are, as far as the tenant's minute has room for it.
   *
   * @param action what they wanted
   * @param reason a stable code
   */
  public void refused(TenantId tenantId, Actor actor, String action, String reason) {
    bounds
        .admit(tenantId, clock.instant())
        .ifPresent(
            suppressed ->
                add(
                    tenantId,
                    AuditEvent.refused(Trace.current(), actor, action, reason, suppressed)));
  }

  @Override
  public void judged(TenantId tenantId, Verdict verdict) {
    verdicts
        .admit(tenantId, clock.instant())
        .ifPresent(
            suppressed -> add(tenantId, AuditEvent.judged(Trace.current(), verdict, suppressed)));
  }

  private void add(TenantId tenantId, AuditEvent event) {
    Chain chain = chains.get(tenantId, id -> new Chain());
    boolean stored;
    try {
      stored = chain.add(tenantId, event, clock.instant(), entry -> store(tenantId, entry));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the audit trail failed", e);
      stored = false; // what is being answered was done or refused all the same
    }
    if (!stored) {
      LOG.log(Level.ERROR, "no entry of this is known to be stored: {0}", event);
    }
  }

  private boolean store(TenantId tenantId, AuditEntry entry) {
    return TenantScope.within(tenantId, () -> store.add(tenantId, entry, Lines.text(entry)));
  }
}
