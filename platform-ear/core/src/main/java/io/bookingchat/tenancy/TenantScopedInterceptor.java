package io.bookingchat.tenancy;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** No caller, no call; and the call runs in the scope of the caller's tenant. */
@Interceptor
@TenantScoped
@Priority(Interceptor.Priority.APPLICATION)
public class TenantScopedInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a client proxy, which is serializable
  private final TenantContext context;

  @Inject
  public TenantScopedInterceptor(TenantContext context) {
    this.context = context;
  }

  @AroundInvoke
  Object inScope(InvocationContext call) throws Exception {
    Caller caller =
        context
            .caller()
            .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.nothing"));
    if (caller instanceof Caller.Platform) {
      return TenantScope.platform("admin: " + call.getMethod().getName(), call::proceed);
    }
    Tenant tenant = context.tenant();
    if (caller instanceof Caller.Page page) {
      if (tenant.state() == TenantState.SUSPENDED) {
        throw Refusal.saying(ErrorCode.FORBIDDEN, "access.suspended");
      }
      return TenantScope.within(page, call::proceed);
    }
    return TenantScope.within(tenant.tenantId(), call::proceed);
  }
}
