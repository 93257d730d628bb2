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
    return changes ? refusal(member.tenant().state()) : Optional.empty();
  }

  /** A company that is suspended, or on its way to another cell, may look at what it has. */
  private static Optional<Refusal> refusal(TenantState state) {
    return switch (state) {
      case ACTIVE -> Optional.empty();
      case SUSPENDED -> forbidden("The company is suspended; nothing can be changed.");
      case MOVING -> Optional.of(Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.moving"));
    };
  }

  private static Optional<Refusal> forbidden(String message) {
    return Optional.of(Refusal.of(ErrorCode.FORBIDDEN, message));
  }
}
