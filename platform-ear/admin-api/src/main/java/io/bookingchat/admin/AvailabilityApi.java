package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.HoursInput;
import io.bookingchat.admin.schema.HoursView;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.HoursEditor;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** When providers work. */
@GraphQLApi
@Component
@TenantScoped
public class AvailabilityApi {
  private final TenantContext context;
  private final Offerings offerings;
  private final ProviderHoursStore hours;
  private final HoursEditor editor;

  @Inject
  public AvailabilityApi(
      TenantContext context, Offerings offerings, ProviderHoursStore hours, HoursEditor editor) {
    this.context = context;
    this.offerings = offerings;
    this.hours = hours;
    this.editor = editor;
  }

  @Query("availabilityRules")
  @RequiresRole(Role.STAFF)
  public HoursView availabilityRules(@Name("providerId") String providerId) {
    Tenant tenant = context.tenant();
    Provider provider = offerings.provider(tenant.tenantId(), providerId);
    return view(tenant, provider, hours.find(tenant.tenantId(), providerId));
  }

  @Mutation("saveAvailability")
  @RequiresRole(Role.MANAGER)
  public HoursView saveAvailability(@Name("input") HoursInput input) {
    Tenant tenant = context.tenant();
    Provider provider = offerings.provider(tenant.tenantId(), input.providerId());
    return view(
        tenant,
        provider,
        editor.replace(
            tenant.tenantId(),
            provider.providerId(),
            input.weeklyWindows(),
            input.dates(),
            input.timesOff()));
  }

  private static HoursView view(Tenant tenant, Provider provider, ProviderHours stored) {
    ZoneId shown = tenant.settings().zone();
    return HoursView.of(provider.providerId(), provider.zone().orElse(shown), shown, stored);
  }
}
