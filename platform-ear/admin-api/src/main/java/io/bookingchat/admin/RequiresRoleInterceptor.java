package io.bookingchat.admin;

import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Mutation;

/** Lets a call through when the caller has the role; before anything of a tenant is read. */
@Interceptor
@RequiresRole
@Priority(Interceptor.Priority.APPLICATION - 10)
public class RequiresRoleInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a client proxy, which is serializable
  private final TenantContext context;

  @Inject
  public RequiresRoleInterceptor(TenantContext context) {
    this.context = context;
  }

  @AroundInvoke
  Object checked(InvocationContext call) throws Exception {
    Optional<Refusal> refusal = permission(call.getMethod()).refusal(context.caller());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return call.proceed();
  }

  static Permission permission(Method operation) {
    return new Permission(
        operation.getAnnotation(RequiresRole.class).value(),
        operation.isAnnotationPresent(Mutation.class));
  }
}
