package io.bookingchat.widget;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.TenantScoped;
import io.bookingchat.widget.view.WaitingView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The visitor's places in the waiting list. */
@GraphQLApi
@RequestScoped
@TenantScoped
public class WaitingApi {
  private PageRequest request;
  private WaitingList waiting;
  private Catalogue catalogue;
  private SlotHandles handles;
  private AuditTrail trail;

  protected WaitingApi() {
    // for the container's proxy
  }

  @Inject
  public WaitingApi(
      PageRequest request,
      WaitingList waiting,
      Catalogue catalogue,
      SlotHandles handles,
      AuditTrail trail) {
    this.trail = trail;
    this.request = request;
    this.waiting = waiting;
    this.catalogue = catalogue;
    this.handles = handles;
  }

  @Mutation
  public @NonNull WaitingView joinWaitingList(@NonNull @Name("input") JoinWaitingListInput input) {
    Caller.Page page = request.page();
    String visitor = request.visitor();
    Waiting place =
        waiting.join(page.tenant(), page.realm(), visitor, input.wanted(), input.customer());
    trail.changed(
        page.tenant().tenantId(),
        new Change(
            Actor.visitor(visitor),
            "joinWaitingList",
            List.of(new Target("waiting", place.waitingId())),
            List.of()));
    return view(place);
  }

  /** This visitor's own, first come first; the slot of an offer is sent as a {@code choice}. */
  @Query
  public @NonNull List<@NonNull WaitingView> waitingList() {
    Caller.Page page = request.page();
    return waiting.of(page.tenant(), page.realm(), request.visitor()).stream()
        .map(this::view)
        .toList();
  }

  private WaitingView view(Waiting place) {
    return WaitingView.of(
        place, place.offer().flatMap(this::slot), request.page().tenant().settings().zone());
  }

  private Optional<OfferedSlot> slot(Hold offer) {
    Caller.Page page = request.page();
    return catalogue
        .service(page.tenant().tenantId(), offer.serviceId())
        .flatMap(
            service ->
                catalogue
                    .provider(page.tenant().tenantId(), offer.providerId())
                    .map(provider -> new Appointment(service, provider, offer.start())))
        .map(free -> handles.offer(page.realm(), free));
  }
}
