package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.BookingView;
import io.bookingchat.admin.schema.HoursInput;
import io.bookingchat.admin.schema.HoursView;
import io.bookingchat.booking.BookingsOutside;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.HoursEditor;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** When providers work. */
@GraphQLApi
@Component
@TenantScoped
public class AvailabilityApi {
  private final TenantContext context;
  private final Offerings offerings;
  private final ProviderHoursStore hours;
  private final HoursEditor editor;
  private final BookingsOutside outside;

  @Inject
  public AvailabilityApi(
      TenantContext context,
      Offerings offerings,
      ProviderHoursStore hours,
      HoursEditor editor,
      BookingsOutside outside) {
    this.context = context;
    this.offerings = offerings;
    this.hours = hours;
    this.editor = editor;
    this.outside = outside;
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
    int version =
        input
            .version()
            .orElseGet(() -> hours.find(tenant.tenantId(), provider.providerId()).version());
    ProviderHours wanted =
        new ProviderHours(input.weeklyWindows(), input.dates(), input.timesOff(), version);
    return view(tenant, provider, editor.replace(tenant.tenantId(), provider.providerId(), wanted));
  }

  /**
   * Changing hours touches no booking: these of the coming 400 days lie outside the hours as they
   * are now, and someone has to speak with the customers. By start, at most 100.
   */
  @Name("bookingsOutside")
  @RequiresRole(Role.STAFF)
  public List<@NonNull BookingView> bookingsOutside(@Source HoursView rules) {
    Tenant tenant = context.tenant();
    Provider provider = offerings.provider(tenant.tenantId(), rules.providerId());
    return outside.of(tenant, Realm.live(tenant.tenantId()), provider).stream()
        .map(booking -> BookingView.of(booking, tenant))
        .toList();
  }

  private static HoursView view(Tenant tenant, Provider provider, ProviderHours stored) {
    ZoneId shown = tenant.settings().zone();
    return HoursView.of(provider.providerId(), provider.zone().orElse(shown), shown, stored);
  }
}
