package io.bookingchat.tenancy;

import java.util.Optional;

/**
 * Whose data the running thread may touch. The guard on the database client compares every key with
 * it, independently of the repository that built the key.
 */
public sealed interface TenantScope {
  /**
   * One tenant's data and nothing else.
   *
   * @param key of the page that the work is done for; what is used counts as that key's
   */
  record Of(TenantId tenantId, Optional<ApiKey> key) implements TenantScope {
    public Of(TenantId tenantId) {
      this(tenantId, Optional.empty());
    }
  }

  /** The platform's own work, such as finding the tenant of a key; the purpose goes to the log. */
  record Platform(String purpose) implements TenantScope {}

  /** What is done within a scope. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does the work with that tenant's data, and goes back to the scope around it. */
  static <T, E extends Exception> T within(TenantId tenantId, Work<T, E> work) throws E {
    Optional<ApiKey> key = key().filter(around -> around.tenantId().equals(tenantId));
    return CurrentScope.within(new Of(tenantId, key), work);
  }

  /** Does the work of a page with its tenant's data, and goes back to the scope around it. */
  static <T, E extends Exception> T within(Caller.Page page, Work<T, E> work) throws E {
    return CurrentScope.within(new Of(page.tenant().tenantId(), Optional.of(page.key())), work);
  }

  /** Does the platform's own work. */
  static <T, E extends Exception> T platform(String purpose, Work<T, E> work) throws E {
    return CurrentScope.within(new Platform(purpose), work);
  }

  /** The scope of the running thread; empty outside any, where nothing may be touched. */
  static Optional<TenantScope> current() {
    return CurrentScope.current();
  }

  /** The key of the page that the running thread works for; empty for anyone else's work. */
  static Optional<ApiKey> key() {
    return current().flatMap(scope -> scope instanceof Of tenant ? tenant.key() : Optional.empty());
  }
}
