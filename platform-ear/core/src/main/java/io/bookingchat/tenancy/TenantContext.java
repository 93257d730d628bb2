package io.bookingchat.tenancy;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Whose request this is; set once, by the filter that resolved the key or the token. */
@RequestScoped
public class TenantContext {
  private Caller caller;

  /** Sets the caller of this request; a second call is a programming error. */
  public void resolve(Caller resolved) {
    if (caller != null) {
      throw new IllegalStateException("the caller of this request is already known");
    }
    caller = resolved;
    Trace.caller(resolved);
  }

  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** The page that asks; refused when the request carries no page's key. */
  public Caller.Page page() {
    if (caller instanceof Caller.Page page) {
      return page;
    }
    throw unauthenticated();
  }

  /** The person that asks; refused when the request carries no member's token. */
  public Caller.Member member() {
    if (caller instanceof Caller.Member member) {
      return member;
    }
    throw Refusal.of(ErrorCode.FORBIDDEN, "This token does not belong to a tenant.");
  }

  /** The tenant of this request, as it was when the request came in. */
  public Tenant tenant() {
    return caller instanceof Caller.Page page ? page.tenant() : member().tenant();
  }

  private static Refusal unauthenticated() {
    return Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.nothing");
  }
}
