package io.bookingchat.admin;

import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantId;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Mutation;

/**
 * Keeps every change that was made through this API in the audit trail of the tenant it was made
 * to. It is bound to what every operation has, its role; so a new operation is kept from its first
 * day.
 */
@Interceptor
@RequiresRole
@Priority(Interceptor.Priority.APPLICATION - 5)
public class AuditedInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AuditedInterceptor.class.getName());
  private static final String TENANT = "tenant";

  @SuppressWarnings("serial") // a client proxy, which is serializable
  private final TenantContext context;

  private final transient AuditTrail trail;

  @SuppressWarnings("serial") // a client proxy, which is serializable
  private final Context request;

  @Inject
  public AuditedInterceptor(TenantContext context, AuditTrail trail, Context request) {
    this.context = context;
    this.trail = trail;
    this.request = request;
  }

  @AroundInvoke
  Object kept(InvocationContext call) throws Exception {
    Object result = call.proceed();
    if (call.getMethod().isAnnotationPresent(Mutation.class)) {
      keep(call.getMethod().getAnnotation(Mutation.class).value(), result);
    }
    return result;
  }

  private void keep(String operation, Object result) {
    Caller caller = context.caller().orElseThrow();
    Touched touched = Touched.by(request.getArguments(), result);
    Change change = new Change(Actor.of(caller), operation, touched.targets(), touched.fields());
    Optional<TenantId> tenantId =
        caller instanceof Caller.Member member
            ? Optional.of(member.tenant().tenantId())
            : tenant(touched.targets());
    if (tenantId.isPresent()) {
      trail.changed(tenantId.get(), change);
    } else {
      LOG.log(System.Logger.Level.INFO, "of no one tenant, so in no trail: {0}", change);
    }
  }

  /** Whom the platform did it to. */
  private static Optional<TenantId> tenant(List<Target> targets) {
    return targets.stream()
        .filter(target -> target.kind().equals(TENANT))
        .findFirst()
        .map(target -> new TenantId(target.id()));
  }
}
