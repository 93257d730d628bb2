package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.SlotView;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.booking.SlotExplainer;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** Free times, and why the others are not free. */
@GraphQLApi
@Component
@TenantScoped
public class SlotApi {
  private static final String NOBODY = "";

  private final TenantContext context;
  private final Offerings offerings;
  private final SlotFinder finder;
  private final SlotExplainer explainer;
  private final SlotHandles handles;

  @Inject
  public SlotApi(
      TenantContext context,
      Offerings offerings,
      SlotFinder finder,
      SlotExplainer explainer,
      SlotHandles handles) {
    this.context = context;
    this.offerings = offerings;
    this.finder = finder;
    this.explainer = explainer;
    this.handles = handles;
  }

  @Query("openSlots")
  @RequiresRole(Role.STAFF)
  public SlotView.Report openSlots(
      @Name("serviceId") String serviceId,
      @Name("providerId") String providerId,
      @Name("from") LocalDate from,
      @Name("days") @DefaultValue("7") int days,
      @Name("explain") @DefaultValue("false") boolean explain) {
    Tenant tenant = context.tenant();
    Realm realm = Realm.live(tenant.tenantId());
    ZoneId zone = tenant.settings().zone();
    Service service = offerings.service(tenant.tenantId(), serviceId);
    Provider provider = offerings.provider(tenant.tenantId(), providerId);
    Dates dates = Dates.of(from, days, zone);
    Search search =
        new Search(tenant, realm, NOBODY, service, List.of(provider), dates.start(), dates.end());
    return new SlotView.Report(
        finder.open(search).stream()
            .map(free -> SlotView.of(handles.offer(realm, free), zone))
            .toList(),
        explain
            ? explainer.refused(search, provider).stream()
                .map(refused -> SlotView.Explanation.of(refused, zone))
                .toList()
            : List.of());
  }
}
