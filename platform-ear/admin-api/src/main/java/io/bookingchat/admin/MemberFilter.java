package io.bookingchat.admin;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.graphql.Errors;
import io.bookingchat.graphql.Exchange;
import io.bookingchat.limits.Rates;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.MemberAccess;
import io.bookingchat.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Resolves the person behind a token, once, before anything else happens. The container verified
 * the token's signature, issuer, audience and times; what its claims mean here is decided now.
 */
public class MemberFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient TenantContext context;
  private final transient MemberAccess access;
  private final transient Claims claims;
  private final transient Rates rates;
  private final transient Errors errors;

  @Inject
  public MemberFilter(
      TenantContext context, MemberAccess access, Claims claims, Rates rates, Errors errors) {
    this.context = context;
    this.access = access;
    this.claims = claims;
    this.rates = rates;
    this.errors = errors;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      Caller caller = caller(request);
      context.resolve(caller);
      if (caller instanceof Caller.Member member) {
        rates.member(member);
      }
    } catch (Refusal refusal) {
      Exchange.refuse(request, response, errors, refusal, refusal.code().httpStatus());
      return;
    }
    chain.doFilter(request, response);
  }

  private Caller caller(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof JsonWebToken token) || !claims.accepted(token)) {
      throw Refusal.of(ErrorCode.UNAUTHENTICATED, "The request carries no valid token.");
    }
    return access.resolve(claims.subject(token), claims.tenant(token), claims.groups(token));
  }
}
