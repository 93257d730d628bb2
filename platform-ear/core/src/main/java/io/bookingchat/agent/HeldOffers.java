package io.bookingchat.agent;

import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The times from the waiting list that are held for visitors, as they may choose them. */
@Component
public final class HeldOffers {
  private final WaitingList waiting;
  private final Catalogue catalogue;
  private final SlotHandles handles;

  @Inject
  public HeldOffers(WaitingList waiting, Catalogue catalogue, SlotHandles handles) {
    this.waiting = waiting;
    this.catalogue = catalogue;
    this.handles = handles;
  }

  /** The time that is held for someone in line; empty while there is none. */
  public Optional<HeldOffer> of(Realm realm, Waiting place) {
    return place.offer().flatMap(hold -> offer(realm, hold));
  }

  /** Notes in the state whether the visitor still waits, and a time that is held for them. */
  public void notice(TurnState state) {
    AgentTurn turn = state.turn();
    if (!state.draft().waits()) {
      return; // so that the turns of everyone else cost no reading
    }
    List<Waiting> places = waiting.of(turn.tenant(), turn.realm(), turn.visitorId());
    state.draft(state.draft().waiting(!places.isEmpty()));
    state.held(places.stream().flatMap(place -> of(turn.realm(), place).stream()).findFirst());
  }

  private Optional<HeldOffer> offer(Realm realm, Hold hold) {
    TenantId tenant = realm.tenantId();
    return catalogue
        .stillPossible(tenant, hold.serviceId())
        .flatMap(
            service ->
                catalogue
                    .provider(tenant, hold.providerId())
                    .map(provider -> new Appointment(service, provider, hold.start())))
        .map(free -> new HeldOffer(hold.holdId(), handles.offer(realm, free), hold.expiresAt()));
  }
}
