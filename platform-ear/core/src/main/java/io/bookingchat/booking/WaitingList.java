package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The line of those who wish for a time that is not free. When a time becomes free, the first in
 * line whose wish it fits is offered it: it is held for them as long as any hold. An offer that is
 * not taken in time goes on to the next in line; nothing runs in the background, it goes on as soon
 * as anyone looks at the line, and until then the time is free for all.
 */
@Component
public final class WaitingList {
  private static final int MOST_IN_LINE = 500;
  private static final int MOST_OF_VISITOR = 5;
  private static final int MOST_DAYS = 62;

  private final WaitingStore store;
  private final Catalogue catalogue;
  private final SlotFinder finder;
  private final Holds holds;
  private final Signer signer;
  private final Clock clock;

  @Inject
  public WaitingList(
      WaitingStore store,
      Catalogue catalogue,
      SlotFinder finder,
      Holds holds,
      Signer signer,
      @BusinessTime Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.finder = finder;
    this.holds = holds;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * What someone waits for.
   *
   * @param lastDay at most 62 days after {@code firstDay}
   */
  public record Wanted(
      String serviceId, Optional<String> providerId, LocalDate firstDay, LocalDate lastDay) {}

  /**
   * Puts a visitor in line; one who waits for the same already keeps their place.
   *
   * @throws Refusal NOT_FOUND, INVALID with the field, or POLICY with WAITING_LIST_FULL
   */
  public Waiting join(
      Tenant tenant, Realm realm, String visitorId, Wanted wanted, Optional<Customer> customer) {
    check(tenant, wanted);
    settle(tenant, realm);
    String id = id(realm, visitorId, wanted);
    List<Waiting> line = current(tenant, realm);
    Optional<Waiting> waits =
        line.stream().filter(place -> place.waitingId().equals(id)).findFirst();
    if (waits.isPresent()) {
      return waits.get();
    }
    long own = line.stream().filter(place -> place.visitorId().equals(visitorId)).count();
    if (own >= MOST_OF_VISITOR || line.size() >= MOST_IN_LINE) {
      throw Refusals.waitingListFull();
    }
    Waiting place =
        new Waiting(
            id,
            visitorId,
            wanted.serviceId(),
            wanted.providerId(),
            wanted.firstDay(),
            wanted.lastDay(),
            customer,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Optional.empty(),
            List.of(),
            1);
    // not stored: the same request came twice, and its twin was faster
    return store.save(realm, place) ? place : line(realm, id).orElseThrow(Refusals::crowded);
  }

  /** A visitor's own places, with what is offered to them now. */
  public List<Waiting> of(Tenant tenant, Realm realm, String visitorId) {
    settle(tenant, realm);
    return current(tenant, realm).stream()
        .filter(place -> place.visitorId().equals(visitorId))
        .toList();
  }

  /** A visitor has what they waited for: they leave the line. */
  public void served(Realm realm, Booking booking) {
    store.line(realm).stream()
        .filter(place -> booking.visitorId().equals(Optional.of(place.visitorId())))
        .filter(place -> place.serviceId().equals(booking.serviceId()))
        .forEach(place -> store.remove(realm, place.waitingId()));
  }

  /** Offers a time that a booking has just given back to the first in line whose wish it fits. */
  void freed(Tenant tenant, Realm realm, Booking before) {
    settle(tenant, realm);
    offer(tenant, realm, before.providerId(), before.occupiedFrom(), before.occupiedTo());
  }

  /** Takes offers back that ran out, and passes their times on; each by one caller only. */
  private void settle(Tenant tenant, Realm realm) {
    Instant now = clock.instant();
    for (Waiting place : store.line(realm)) {
      if (over(tenant, place, now)) {
        store.remove(realm, place.waitingId());
      } else if (place.lapsedBy(now) && store.save(realm, place.lapsed())) {
        Hold offer = place.offer().orElseThrow();
        catalogue
            .stillPossible(tenant.tenantId(), offer.serviceId())
            .ifPresent(
                service ->
                    offer(
                        tenant,
                        realm,
                        offer.providerId(),
                        offer.start(),
                        offer.start().plus(service.durationMinutes(), ChronoUnit.MINUTES)));
      }
    }
  }

  private void offer(Tenant tenant, Realm realm, String providerId, Instant from, Instant to) {
    Optional<Provider> provider =
        catalogue.provider(tenant.tenantId(), providerId).filter(Provider::active);
    if (provider.isEmpty() || !to.isAfter(clock.instant())) {
      return;
    }
    for (Waiting place : current(tenant, realm)) {
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
      return true;
    }
    holds.release(realm, hold); // they left, or were offered another time at this moment
    return false;
  }

  private List<Waiting> current(Tenant tenant, Realm realm) {
    Instant now = clock.instant();
    return store.line(realm).stream().filter(place -> !over(tenant, place, now)).toList();
  }

  private Optional<Waiting> line(Realm realm, String id) {
    return store.line(realm).stream().filter(place -> place.waitingId().equals(id)).findFirst();
  }

  private static boolean over(Tenant tenant, Waiting place, Instant now) {
    return place.lastDay().isBefore(LocalDate.ofInstant(now, tenant.settings().zone()));
  }

  private void check(Tenant tenant, Wanted wanted) {
    Service service =
        catalogue
            .service(tenant.tenantId(), wanted.serviceId())
            .filter(Service::active)
            .orElseThrow(() -> Refusal.notFound("service"));
    boolean served =
        wanted
            .providerId()
            .map(id -> catalogue.provider(tenant.tenantId(), id))
            .map(found -> found.filter(one -> one.active() && one.does(service.serviceId())))
            .map(Optional::isPresent)
            .orElse(true);
    if (!served) {
      throw Refusal.notFound("provider");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.settings().zone());
    if (wanted.lastDay().isBefore(wanted.firstDay()) || wanted.lastDay().isBefore(today)) {
      throw Refusal.invalid("to", "The last day is not before the first, nor in the past.");
    }
    if (wanted.lastDay().isAfter(today.plusYears(2))
        || wanted.firstDay().plusDays(MOST_DAYS).isBefore(wanted.lastDay())) {
      throw Refusal.invalid("to", "One can wait for at most " + MOST_DAYS + " days.");
    }
  }

  private String id(Realm realm, String visitorId, Wanted wanted) {
    String parts =
        String.join(
            "|",
            visitorId,
            wanted.serviceId(),
            wanted.providerId().orElse(""),
            wanted.firstDay().toString(),
            wanted.lastDay().toString());
    return "wl_" + HexFormat.of().formatHex(signer.digest("waiting", realm, parts));
  }
}
