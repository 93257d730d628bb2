package io.bookingchat.tenancy;

import java.util.Optional;

/** The scope of the running thread. */
final class CurrentScope {
  private static final ThreadLocal<TenantScope> CURRENT = new ThreadLocal<>();

  private CurrentScope() {}

  static <T, E extends Exception> T within(TenantScope scope, TenantScope.Work<T, E> work)
      throws E {
    TenantScope around = CURRENT.get();
    CURRENT.set(scope);
    try {
      return work.run();
    } finally {
      if (around == null) {
        CURRENT.remove(); // a pooled thread keeps nothing of the request it served
      } else {
        CURRENT.set(around);
      }
    }
  }

  static Optional<TenantScope> current() {
    return Optional.ofNullable(CURRENT.get());
  }
}
