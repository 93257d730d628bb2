package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.TenantState;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Offers times that become free to those in line, one after the other. An offer that is not taken
 * in time goes on by itself: the server that made it looks at the line again when it runs out.
 * Should that server be gone by then, it goes on as soon as anyone looks at the line, and until
 * then the time is free for all.
 */
@Component
public final class WaitingOffers {
  private final WaitingStore store;
  private final Catalogue catalogue;
  private final SlotFinder finder;
  private final Holds holds;
  private final TenantDirectory tenants;
  private final OfferAlarm alarm;
  private final Clock clock;

  @Inject
  public WaitingOffers(
      WaitingStore store,
      Catalogue catalogue,
      SlotFinder finder,
      Holds holds,
      TenantDirectory tenants,
      OfferAlarm alarm,
      @BusinessTime Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.finder = finder;
    this.holds = holds;
    this.tenants = tenants;
    this.alarm = alarm;
    this.clock = clock;
  }

  /** The line as it is once offers that ran out have gone on; each is passed on by one caller. */
  List<Waiting> settled(Tenant tenant, Realm realm) {
    Instant now = clock.instant();
    List<Waiting> line = store.line(realm);
    boolean changed = false;
    for (Waiting place : line) {
      if (place.over(tenant, now)) {
        store.remove(realm, place.waitingId());
      } else if (place.lapsedBy(now)) {
        changed = true; // by us, or by someone who was faster
        if (store.save(realm, place.lapsed())) {
          offer(tenant, realm, place.offer().orElseThrow());
        }
      }
    }
    return current(changed ? store.line(realm) : line, tenant);
  }

  /** Offers a time that a booking has just given back to the first in line whose wish it fits. */
  void freed(Tenant tenant, Realm realm, Booking before) {
    settled(tenant, realm);
    offer(tenant, realm, before.providerId(), before.occupiedFrom(), before.occupiedTo());
  }

  /** Gives the time of an offer back that its visitor does not want, and offers it to the next. */
  void passOn(Tenant tenant, Realm realm, Hold offer) {
    holds.release(realm, offer);
    offer(tenant, realm, offer);
  }

  private void offer(Tenant tenant, Realm realm, Hold lapsed) {
    catalogue
        .stillPossible(tenant.tenantId(), lapsed.serviceId())
        .ifPresent(
            service ->
                offer(
                    tenant,
                    realm,
                    lapsed.providerId(),
                    lapsed.start(),
                    lapsed.start().plus(service.durationMinutes(), ChronoUnit.MINUTES)));
  }

  private void offer(Tenant tenant, Realm realm, String providerId, Instant from, Instant to) {
    Optional<Provider> provider =
        catalogue.provider(tenant.tenantId(), providerId).filter(Provider::active);
    if (provider.isEmpty() || !to.isAfter(clock.instant())) {
      return;
    }
    for (Waiting place : current(store.line(realm), tenant)) {
      if (place.open() && offered(tenant, realm, place, provider.get(), from, to)) {
        return;
      }
    }
  }

  private boolean offered(
      Tenant tenant, Realm realm, Waiting place, Provider provider, Instant from, Instant to) {
    return catalogue
        .stillPossible(tenant.tenantId(), place.serviceId())
        .filter(Service::active)
        .filter(service -> provider.does(service.serviceId()))
        .flatMap(service -> fitting(tenant, realm, place, service, provider, from, to))
        .filter(free -> held(tenant, realm, place, free))
        .isPresent();
  }

  /** The free time for them that uses the time given back and begins nearest to it. */
  private Optional<Appointment> fitting(
      Tenant tenant,
      Realm realm,
      Waiting place,
      Service service,
      Provider provider,
      Instant from,
      Instant to) {
    Instant earliest =
        from.minus(service.durationMinutes() + service.bufferAfterMinutes(), ChronoUnit.MINUTES);
    SlotFinder.Search search =
        new SlotFinder.Search(
            tenant,
            realm,
            place.visitorId(),
            service,
            List.of(provider),
            earliest,
            to.plus(service.bufferBeforeMinutes(), ChronoUnit.MINUTES));
    return finder.open(search).stream()
        .filter(free -> free.occupiedFrom().isBefore(to) && free.occupiedTo().isAfter(from))
        .filter(
            free -> place.wants(free, LocalDate.ofInstant(free.start(), tenant.settings().zone())))
        .min(Comparator.comparing(free -> Duration.between(from, free.start()).abs()));
  }

  private boolean held(Tenant tenant, Realm realm, Waiting place, Appointment free) {
    Hold hold;
    try {
      hold = holds.hold(tenant, realm, free, place.visitorId(), Optional.empty());
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.SLOT_TAKEN || refusal.code() == ErrorCode.POLICY) {
        return false; // someone was faster than the line: they have it
      }
      throw refusal;
    }
    if (store.save(realm, place.offered(hold))) {
      alarm.at(hold.expiresAt(), () -> look(realm));
      return true;
    }
    holds.release(realm, hold); // they left, or were offered another time at this moment
    return false;
  }

  /** Nobody's request: the tenant is read anew, and one that is not active offers nothing. */
  private void look(Realm realm) {
    TenantScope.within(
        realm.tenantId(),
        () ->
            tenants
                .find(realm.tenantId())
                .filter(tenant -> tenant.state() == TenantState.ACTIVE)
                .map(tenant -> settled(tenant, realm)));
  }

  private List<Waiting> current(List<Waiting> line, Tenant tenant) {
    Instant now = clock.instant();
    return line.stream().filter(place -> !place.over(tenant, now)).toList();
  }
}
