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

  /** What is done within a scope. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does the work with that tenant's data, and goes back to the scope around it. */
  static <T, E extends Exception> T within(TenantId tenantId, Work<T, E> work) throws E {
    return CurrentScope.within(new Of(tenantId), work);
  }

  /** Does the platform's own work. */
  static <T, E extends Exception> T platform(String purpose, Work<T, E> work) throws E {
    return CurrentScope.within(new Platform(purpose), work);
  }

  /** The scope of the running thread; empty outside any, where nothing may be touched. */
  static Optional<TenantScope> current() {
    return CurrentScope.current();
  }
}
