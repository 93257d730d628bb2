package io.bookingchat.admin;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantState;
import java.util.Optional;

/**
 * Whether a caller may call an operation.
 *
 * @param required the least role
 * @param changes whether the operation changes anything
 */
record Permission(Role required, boolean changes) {

  /** Why the caller may not; empty when they may. */
  Optional<Refusal> refusal(Optional<Caller> caller) {
    if (caller.isEmpty()) {
      return Optional.of(
          Refusal.of(ErrorCode.UNAUTHENTICATED, "The request carries no valid token."));
    }
    if (caller.get() instanceof Caller.Platform) {
      return required == Role.PLATFORM_ADMIN
          ? Optional.empty()
          : forbidden("This belongs to the company's own people.");
    }
    if (caller.get() instanceof Caller.Member member) {
      return refusal(member);
    }
    return forbidden("A page's key opens nothing here.");
  }

  private Optional<Refusal> refusal(Caller.Member member) {
    if (member.roles().stream().noneMatch(role -> role.includes(required))) {
      return forbidden("Your role does not allow this.");
    }
    // a suspended company may look at what it has, and nothing else
    return changes && member.tenant().state() == TenantState.SUSPENDED
        ? forbidden("The company is suspended; nothing can be changed.")
        : Optional.empty();
  }

  private static Optional<Refusal> forbidden(String message) {
    return Optional.of(Refusal.of(ErrorCode.FORBIDDEN, message));
  }
}
