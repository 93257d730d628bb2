package io.bookingchat.dynamodb;

import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Lets a request leave the process only if all it touches belongs to the tenant of the running
 * thread's scope. It knows the tables, not the repositories: a mistake there ends here.
 */
final class TenantGuard implements ExecutionInterceptor {
  private static final System.Logger LOG = System.getLogger(TenantGuard.class.getName());

  /** They name no partition, or hide it in text. */
  private static final Set<Class<? extends SdkRequest>> NEVER =
      Set.of(
          ScanRequest.class,
          ExecuteStatementRequest.class,
          BatchExecuteStatementRequest.class,
          ExecuteTransactionRequest.class);

  private final TableNames names;

  TenantGuard(TableNames names) {
    this.names = names;
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    SdkRequest request = context.request();
    String operation = request.getClass().getSimpleName();
    if (NEVER.contains(request.getClass())) {
      throw new GuardException(operation + " is never allowed");
    }
    TenantScope scope =
        TenantScope.current()
            .orElseThrow(() -> new GuardException(operation + " outside of any tenant's scope"));
    if (scope instanceof TenantScope.Platform platform) {
      LOG.log(
          System.Logger.Level.DEBUG, "{0} for the platform: {1}", operation, platform.purpose());
    } else if (scope instanceof TenantScope.Of tenant
        && !new GuardedRequest(names, partition -> belongs(partition, tenant.tenantId()))
            .allows(request)) {
      throw new GuardException(operation + " reaches beyond its tenant");
    }
  }

  private static boolean belongs(String partition, TenantId tenantId) {
    return partition.equals(tenantId.value()) || partition.startsWith(tenantId.value() + "#");
  }
}
