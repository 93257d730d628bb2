package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantState;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Type;

/** A company on the platform. */
@Type("Tenant")
public record TenantView(
    String tenantId,
    String name,
    String zone,
    String language,
    Plan plan,
    Optional<String> vertical,
    TenantState state,
    int version,
    SettingsView settings) {

  public static TenantView of(Tenant tenant) {
    return new TenantView(
        tenant.tenantId().value(),
        tenant.name(),
        tenant.settings().zone().getId(),
        tenant.settings().language(),
        tenant.plan(),
        tenant.vertical(),
        tenant.state(),
        tenant.version(),
        SettingsView.of(tenant));
  }
}
