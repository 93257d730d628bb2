package io.bookingchat.tenancy;

import java.util.Optional;

/** The scope of the running thread. */
final class CurrentScope {
  private static final ThreadLocal<TenantScope> CURRENT = new ThreadLocal<>();

  private CurrentScope() {}

  static TenantScope.Entered enter(TenantScope scope) {
    TenantScope around = CURRENT.get();
    CURRENT.set(scope);
    return () -> {
      if (around == null) {
        CURRENT.remove(); // a pooled thread keeps nothing of the request it served
      } else {
        CURRENT.set(around);
      }
    };
  }

  static Optional<TenantScope> current() {
    return Optional.ofNullable(CURRENT.get());
  }
}
