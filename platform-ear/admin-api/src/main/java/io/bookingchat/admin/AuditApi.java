package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.AuditView;
import io.bookingchat.audit.AuditReading;
import io.bookingchat.audit.AuditReading.Page;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** The company's audit trail. */
@GraphQLApi
@Component
@TenantScoped
public class AuditApi {
  private static final int PAGE = 100;

  private final TenantContext context;
  private final AuditReading reading;
  private final Cursors cursors;

  @Inject
  public AuditApi(TenantContext context, AuditReading reading, Cursors cursors) {
    this.context = context;
    this.reading = reading;
    this.cursors = cursors;
  }

  /** By time, the oldest first; both dates included, at most 400 days. */
  @Query("audit")
  @RequiresRole(Role.MANAGER)
  public AuditView.Page audit(
      @Name("from") LocalDate from,
      @Name("to") LocalDate to,
      @Name("cursor") Optional<String> cursor) {
    Tenant tenant = context.tenant();
    ZoneId zone = tenant.settings().zone();
    Dates dates = Dates.between(from, to, zone);
    Cursors.Query query = cursors.of(Realm.live(tenant.tenantId()), "audit", from, to);
    Page page =
        reading.between(
            tenant.tenantId(), dates.start(), dates.end(), cursor.map(query::position), PAGE);
    return new AuditView.Page(
        page.entries().stream().map(entry -> AuditView.of(entry, zone)).toList(),
        page.next().map(query::cursor));
  }
}
