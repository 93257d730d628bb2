package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.WaitingEntryView;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The company's live waiting list. */
@GraphQLApi
@Component
@TenantScoped
public class WaitingApi {
  private static final int PAGE = 100;

  private final TenantContext context;
  private final WaitingList waiting;
  private final Catalogue catalogue;
  private final Cursors cursors;

  @Inject
  public WaitingApi(
      TenantContext context, WaitingList waiting, Catalogue catalogue, Cursors cursors) {
    this.context = context;
    this.waiting = waiting;
    this.catalogue = catalogue;
    this.cursors = cursors;
  }

  /** Who waits, first come first. */
  @Query("waitingList")
  @RequiresRole(Role.STAFF)
  public WaitingEntryView.Page waitingList(@Name("cursor") Optional<String> cursor) {
    Tenant tenant = context.tenant();
    Realm realm = Realm.live(tenant.tenantId());
    Cursors.Query query = cursors.of(realm, "waitingList");
    String after = cursor.map(query::position).orElse("");
    List<Waiting> rest =
        waiting.all(tenant, realm).stream()
            .filter(place -> position(place).compareTo(after) > 0)
            .toList();
    List<Waiting> page = rest.subList(0, Math.min(PAGE, rest.size()));
    return new WaitingEntryView.Page(
        page.stream().map(place -> view(tenant, place)).toList(),
        rest.size() > PAGE
            ? Optional.of(query.cursor(position(page.get(PAGE - 1))))
            : Optional.empty());
  }

  /** Takes someone out of the line; a time that is held for them goes to the next. */
  @Mutation("removeFromWaitingList")
  @RequiresRole(Role.STAFF)
  public @NonNull Boolean removeFromWaitingList(@Name("waitingId") String waitingId) {
    Tenant tenant = context.tenant();
    waiting.remove(tenant, Realm.live(tenant.tenantId()), waitingId);
    return true;
  }

  /**
   * In the order of the line, so that a page begins where the last ended whoever left meanwhile.
   */
  private static String position(Waiting place) {
    return place.since().toEpochMilli() + "|" + place.waitingId();
  }

  private WaitingEntryView view(Tenant tenant, Waiting place) {
    return WaitingEntryView.of(
        place,
        serviceName(tenant.tenantId(), place.serviceId()),
        id -> providerName(tenant.tenantId(), id),
        tenant.settings().zone());
  }

  private String serviceName(TenantId tenantId, String serviceId) {
    return catalogue.stillPossible(tenantId, serviceId).map(Service::name).orElse(serviceId);
  }

  private String providerName(TenantId tenantId, String providerId) {
    return catalogue.provider(tenantId, providerId).map(Provider::name).orElse(providerId);
  }
}
