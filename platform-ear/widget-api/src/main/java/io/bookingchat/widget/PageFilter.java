package io.bookingchat.widget;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.graphql.Errors;
import io.bookingchat.graphql.Exchange;
import io.bookingchat.limits.Rates;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Origin;
import io.bookingchat.tenancy.PageAccess;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantState;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets in the pages of tenants: resolves the key once, before anything else, and answers browsers
 * that ask across origins. A refused page gets no {@code Access-Control-Allow-Origin}, and a
 * preflight, which carries no key, tells nobody which keys exist.
 */
public class PageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String VISITOR_TOKEN = "x-visitor-token";
  private static final String EXPOSED = "x-correlation-id, retry-after, " + VISITOR_TOKEN;
  private static final String HEADERS =
      "content-type, x-api-key, x-tenant-id, x-visitor-token, accept-language,"
          + " x-correlation-id, traceparent";

  private final transient PageAccess access;
  private final transient Rates rates;
  private final transient TenantContext context;
  private final transient PageRequest page;
  private final transient Errors errors;

  @Inject
  public PageFilter(
      PageAccess access, Rates rates, TenantContext context, PageRequest page, Errors errors) {
    this.access = access;
    this.rates = rates;
    this.context = context;
    this.page = page;
    this.errors = errors;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Vary", "Origin");
    if (request.getMethod().equals("OPTIONS")) {
      preflight(request, response);
      return;
    }
    try {
      Caller.Page caller =
          access.resolve(
              header(request, "x-api-key"),
              header(request, "x-tenant-id"),
              header(request, "Origin"));
      context.resolve(caller);
      page.visitorToken(header(request, VISITOR_TOKEN))
          .ifPresent(renewed -> response.setHeader(VISITOR_TOKEN, renewed));
      Exchange.defaultLanguage(request, caller.tenant().settings().spoken());
      response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
      response.setHeader("Access-Control-Expose-Headers", EXPOSED);
      if (caller.tenant().state() == TenantState.SUSPENDED) {
        throw suspended();
      }
      rates.page(caller);
    } catch (Refusal refusal) {
      Exchange.refuse(request, response, errors, refusal, refusal.code().httpStatus());
      return;
    }
    chain.doFilter(request, response);
  }

  private static void preflight(HttpServletRequest request, HttpServletResponse response) {
    Origin.of(request.getHeader("Origin"))
        .ifPresent(
            origin -> {
              response.setHeader("Access-Control-Allow-Origin", origin.value());
              response.setHeader("Access-Control-Allow-Methods", "POST");
              response.setHeader("Access-Control-Allow-Headers", HEADERS);
              response.setHeader("Access-Control-Max-Age", "600");
            });
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static Refusal suspended() {
    return Refusal.saying(ErrorCode.FORBIDDEN, "access.suspended");
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
