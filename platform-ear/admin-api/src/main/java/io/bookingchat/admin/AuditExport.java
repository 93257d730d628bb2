package io.bookingchat.admin;

import io.bookingchat.audit.AuditStore;
import io.bookingchat.error.Refusal;
import io.bookingchat.graphql.Errors;
import io.bookingchat.graphql.Exchange;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The company's audit trail as lines of JSON, as they were hashed: {@code GET
 * /admin/audit.jsonl?from=2026-03-01&to=2026-03-31}, both dates included, at most 400 days. It is
 * sent page by page, so its length does not matter.
 */
public class AuditExport extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 200;
  private static final Permission PERMISSION = new Permission(Role.MANAGER, false);

  private final transient TenantContext context;
  private final transient AuditStore store;
  private final transient Errors errors;

  @Inject
  public AuditExport(TenantContext context, AuditStore store, Errors errors) {
    this.context = context;
    this.store = store;
    this.errors = errors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PERMISSION.refusal(context.caller()).ifPresent(AuditExport::refuse);
      Tenant tenant = context.tenant();
      Dates dates =
          Dates.between(date(request, "from"), date(request, "to"), tenant.settings().zone());
      send(response, tenant, dates);
    } catch (Refusal refusal) {
      if (response.isCommitted()) {
        // half a trail must not pass for a whole one
        throw new IOException("the export ended: " + refusal.code());
      }
      response.resetBuffer();
      Exchange.refuse(request, response, errors, refusal, refusal.code().httpStatus());
    }
  }

  private void send(HttpServletResponse response, Tenant tenant, Dates dates) throws IOException {
    Optional<String> after = Optional.empty();
    do {
      Optional<String> position = after;
      AuditStore.Page page =
          TenantScope.within(
              tenant.tenantId(),
              () -> store.between(tenant.tenantId(), dates.start(), dates.end(), position, PAGE));
      response.setContentType("application/jsonl");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      for (String line : page.lines()) {
        response.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      after = page.next();
    } while (after.isPresent());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }

  private static LocalDate date(HttpServletRequest request, String name) {
    try {
      return LocalDate.parse(Optional.ofNullable(request.getParameter(name)).orElse(""));
    } catch (DateTimeException e) {
      throw Refusal.invalid(name, "Dates are written 2026-03-09.");
    }
  }
}
