package io.bookingchat.tenancy;

import java.util.Optional;

/**
 * Whose data the running thread may touch. The guard on the database client compares every key with
 * it, independently of the repository that built the key.
 */
public sealed interface TenantScope {
  /** One tenant's data and nothing else. */
  record Of(TenantId tenantId) implements TenantScope {}

  /** The platform's own work, such as finding the tenant of a key; the purpose goes to the log. */
  record Platform(String purpose) implements TenantScope {}

  /** Leaves the scope, back to the one around it. */
  interface Entered extends AutoCloseable {
    @Override
    void close();
  }

  static Entered enter(TenantId tenantId) {
    return CurrentScope.enter(new Of(tenantId));
  }

  static Entered enterPlatform(String purpose) {
    return CurrentScope.enter(new Platform(purpose));
  }

  /** The scope of the running thread; empty outside any, where nothing may be touched. */
  static Optional<TenantScope> current() {
    return CurrentScope.current();
  }
}
