package io.bookingchat.widget;

import io.bookingchat.agent.HeldOffers;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Service;
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
  private HeldOffers offers;
  private AuditTrail trail;

  protected WaitingApi() {
    // for the container's proxy
  }

  @Inject
  public WaitingApi(
      PageRequest request,
      WaitingList waiting,
      Catalogue catalogue,
      HeldOffers offers,
      AuditTrail trail) {
    this.trail = trail;
    this.request = request;
    this.waiting = waiting;
    this.catalogue = catalogue;
    this.offers = offers;
  }

  @Mutation
  public @NonNull WaitingView joinWaitingList(@NonNull @Name("input") JoinWaitingListInput input) {
    Caller.Page page = request.page();
    String visitor = request.visitor();
    Waiting place =
        waiting.join(page.tenant(), page.realm(), visitor, input.wanted(), input.customer());
    keep(page, visitor, "joinWaitingList", place.waitingId());
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

  /** Waits no more; a time that is held for this visitor goes to the next in line. */
  @Mutation
  public @NonNull Boolean leaveWaitingList(@NonNull @Name("waitingId") String waitingId) {
    Caller.Page page = request.page();
    String visitor = request.visitor();
    waiting.leave(page.tenant(), page.realm(), visitor, waitingId);
    keep(page, visitor, "leaveWaitingList", waitingId);
    return true;
  }

  /**
   * Lets an offered time go to the next in line and waits on; false when nothing was offered any
   * more.
   */
  @Mutation
  public @NonNull Boolean declineOffer(@NonNull @Name("waitingId") String waitingId) {
    Caller.Page page = request.page();
    String visitor = request.visitor();
    boolean declined = waiting.decline(page.tenant(), page.realm(), visitor, waitingId);
    if (declined) {
      keep(page, visitor, "declineOffer", waitingId);
    }
    return declined;
  }

  private void keep(Caller.Page page, String visitor, String operation, String waitingId) {
    trail.changed(
        page.tenant().tenantId(),
        new Change(
            Actor.visitor(visitor),
            operation,
            List.of(new Target("waiting", waitingId)),
            List.of()));
  }

  private WaitingView view(Waiting place) {
    Caller.Page page = request.page();
    return WaitingView.of(
        place,
        catalogue
            .stillPossible(page.tenant().tenantId(), place.serviceId())
            .map(Service::name)
            .orElse(place.serviceId()),
        offers.of(page.realm(), place),
        page.tenant().settings().zone());
  }
}
