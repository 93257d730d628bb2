package io.bookingchat.graphql;

import io.bookingchat.audit.Audit;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.Trace;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before all other filters of an application: marks what the request's thread logs, writes
 * the request's own line when it is answered, and keeps in the audit trail that someone was refused
 * for who they are.
 */
public class RequestTrail extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(RequestTrail.class);
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final String IDENTITY = "access.";
  private static final String SUSPENDED = "access.suspended";

  private final transient Claimant claimant;
  private final transient Audit audit;

  @Inject
  public RequestTrail(Claimant claimant, Audit audit) {
    this.claimant = claimant;
    this.audit = audit;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    Trace.begin(Exchange.correlationId(request));
    try {
      chain.doFilter(request, response);
      answered(request, response, (System.nanoTime() - begin) / NANOS_PER_MILLI);
    } finally {
      Trace.end();
    }
  }

  private void answered(HttpServletRequest request, HttpServletResponse response, long millis)
      throws IOException {
    List<Exchange.Refused> refused = Exchange.takeRefused(request);
    List<Exchange.Refused> ofIdentity =
        refused.stream().filter(each -> ofIdentity(each.refusal())).toList();
    if (!ofIdentity.isEmpty()) {
      response.flushBuffer(); // whoever was refused need not wait for what follows
      if (Trace.current().tenantId().isEmpty()) {
        claimant
            .claim(request)
            .ifPresent(claim -> Trace.claimed(claim.tenantId(), claim.apiKeyId()));
      }
    }
    Trace trace = Trace.current();
    LOG.info(
        "{} {}{} answered {} {} in {} ms; request {}, tenant {}, key {}",
        request.getMethod(),
        request.getContextPath(),
        // not the path itself, which may hold anything
        request.getHttpServletMapping().getPattern(),
        response.getStatus(),
        refused.stream().map(each -> reason(each.refusal())).distinct().toList(),
        millis,
        trace.correlationId(),
        trace.tenantId().map(TenantId::value).orElse("-"),
        trace.apiKeyId().orElse("-"));
    trace
        .tenantId()
        .ifPresent(tenantId -> ofIdentity.forEach(each -> keep(request, trace, tenantId, each)));
  }

  private void keep(
      HttpServletRequest request, Trace trace, TenantId tenantId, Exchange.Refused each) {
    audit.refused(
        tenantId,
        trace.actor().orElse(Actor.UNKNOWN),
        each.operation().orElse(request.getContextPath().substring(1)),
        reason(each.refusal()));
  }

  private static boolean ofIdentity(Refusal refusal) {
    return (refusal.code() == ErrorCode.UNAUTHENTICATED || refusal.code() == ErrorCode.FORBIDDEN)
        && !refusal.key().filter(SUSPENDED::equals).isPresent();
  }

  /** What sets the refusal apart, as a code: KEY, ORIGIN, COMPANY, VISITOR; else its own code. */
  private static String reason(Refusal refusal) {
    return refusal
        .key()
        .filter(key -> key.startsWith(IDENTITY))
        .map(key -> key.substring(IDENTITY.length()).toUpperCase(Locale.ROOT))
        .orElse(refusal.code().name());
  }
}
