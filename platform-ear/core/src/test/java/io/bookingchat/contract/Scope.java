package io.bookingchat.contract;

import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.util.function.Supplier;

/** Does things as a tenant would, so that the guard lets them pass. */
final class Scope {
  static final TenantId ACME = new TenantId("acme");
  static final TenantId ACME_CORP = new TenantId("acme-corp");

  private Scope() {}

  static <T> T as(TenantId tenantId, Supplier<T> work) {
    return TenantScope.within(tenantId, work::get);
  }

  static void run(TenantId tenantId, Runnable work) {
    TenantScope.within(
        tenantId,
        () -> {
          work.run();
          return null;
        });
  }
}
