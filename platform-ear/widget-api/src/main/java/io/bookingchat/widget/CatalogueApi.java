package io.bookingchat.widget;

import io.bookingchat.agent.SlotHandles;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.catalogue.Offer;
import io.bookingchat.catalogue.Offers;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScoped;
import io.bookingchat.widget.view.ProviderView;
import io.bookingchat.widget.view.ServiceView;
import io.bookingchat.widget.view.SlotView;
import io.bookingchat.widget.view.WidgetView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What the company offers, and when. */
@GraphQLApi
@RequestScoped
@TenantScoped
public class CatalogueApi {
  private static final int MOST_DAYS = 31;
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 1, 1);

  private PageRequest request;
  private Offers offers;
  private SlotFinder finder;
  private SlotHandles handles;
  private Clock clock;

  protected CatalogueApi() {
    // for the container's proxy
  }

  @Inject
  public CatalogueApi(
      PageRequest request,
      Offers offers,
      SlotFinder finder,
      SlotHandles handles,
      @BusinessTime Clock clock) {
    this.request = request;
    this.offers = offers;
    this.finder = finder;
    this.handles = handles;
    this.clock = clock;
  }

  @Query
  public @NonNull WidgetView widget() {
    return WidgetView.of(tenant(), clock.instant());
  }

  @Query
  public @NonNull List<@NonNull ServiceView> services() {
    return offer().services().stream().map(ServiceView::of).toList();
  }

  @Query
  public @NonNull List<@NonNull ProviderView> providers(@Name("serviceId") String serviceId) {
    if (serviceId != null) {
      service(serviceId);
    }
    return active(Optional.ofNullable(serviceId)).stream().map(ProviderView::of).toList();
  }

  @Query
  public @NonNull List<@NonNull SlotView> availability(
      @NonNull @Name("serviceId") String serviceId,
      @Name("providerId") String providerId,
      @NonNull @Name("from") LocalDate from,
      @Name("days") @DefaultValue("7") int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw Refusal.invalidSaying("days", "days.count", MOST_DAYS);
    }
    if (from.getYear() < 1 || from.isAfter(LAST_DATE)) {
      throw Refusal.invalidSaying("from", "date.range");
    }
    Caller.Page page = request.page();
    Service service = service(serviceId);
    ZoneId zone = tenant().settings().zone();
    return finder
        .open(
            new SlotFinder.Search(
                tenant(),
                page.realm(),
                request.knownVisitor().orElse(""),
                service,
                providers(service, providerId),
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant()))
        .stream()
        .map(free -> SlotView.of(handles.offer(page.realm(), free), zone))
        .toList();
  }

  private List<Provider> providers(Service service, String providerId) {
    List<Provider> all = active(Optional.of(service.serviceId()));
    if (providerId == null) {
      return all;
    }
    List<Provider> one = all.stream().filter(p -> p.providerId().equals(providerId)).toList();
    if (one.isEmpty()) {
      throw Refusal.notFound("provider");
    }
    return one;
  }

  private List<Provider> active(Optional<String> serviceId) {
    return offer().providers().stream()
        .filter(provider -> serviceId.map(provider::does).orElse(true))
        .toList();
  }

  private Service service(String serviceId) {
    return offer().service(serviceId).orElseThrow(() -> Refusal.notFound("service"));
  }

  private Offer offer() {
    return offers.of(tenant().tenantId());
  }

  private Tenant tenant() {
    return request.page().tenant();
  }
}
