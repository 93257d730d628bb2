package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The line of those who wish for a time that is not free. When a time becomes free, the first in
 * line whose wish it fits is offered it: it is held for them as long as any hold. An offer that is
 * not taken in time goes on to the next in line by itself, see {@link WaitingOffers}.
 */
@Component
public final class WaitingList {
  private static final int MOST_IN_LINE = 500;
  private static final int MOST_OF_VISITOR = 5;
  private static final int MOST_DAYS = 62;

  private final WaitingStore store;
  private final Catalogue catalogue;
  private final WaitingOffers offers;
  private final Signer signer;
  private final Clock clock;

  @Inject
  public WaitingList(
      WaitingStore store,
      Catalogue catalogue,
      WaitingOffers offers,
      Signer signer,
      @BusinessTime Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.offers = offers;
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
    String id = id(realm, visitorId, wanted);
    List<Waiting> line = offers.settled(tenant, realm);
    Optional<Waiting> waits = place(line, id);
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
    return store.save(realm, place)
        ? place
        : place(store.line(realm), id).orElseThrow(Refusals::crowded);
  }

  /** A visitor's own places, with what is offered to them now. */
  public List<Waiting> of(Tenant tenant, Realm realm, String visitorId) {
    return all(tenant, realm).stream()
        .filter(place -> place.visitorId().equals(visitorId))
        .toList();
  }

  /** Everyone who waits, first come first; at most 500. */
  public List<Waiting> all(Tenant tenant, Realm realm) {
    return offers.settled(tenant, realm);
  }

  /**
   * A visitor waits no more; a time that is held for them goes to the next in line.
   *
   * @throws Refusal NOT_FOUND when that is no place of theirs
   */
  public void leave(Tenant tenant, Realm realm, String visitorId, String waitingId) {
    remove(tenant, realm, own(realm, visitorId, waitingId).waitingId());
  }

  /**
   * Takes anyone out of the line, as staff may; a time that is held for them goes to the next.
   *
   * @throws Refusal NOT_FOUND
   */
  public void remove(Tenant tenant, Realm realm, String waitingId) {
    store
        .remove(realm, waitingId)
        .orElseThrow(WaitingList::notFound)
        .offer()
        .ifPresent(offer -> offers.passOn(tenant, realm, offer));
  }

  /**
   * A visitor does not want the time that is offered to them: it goes to the next in line, and they
   * wait on for another.
   *
   * @return whether there was an offer to decline
   * @throws Refusal NOT_FOUND when that is no place of theirs
   */
  public boolean decline(Tenant tenant, Realm realm, String visitorId, String waitingId) {
    Waiting place = own(realm, visitorId, waitingId);
    boolean declined = place.offer().isPresent() && store.save(realm, place.lapsed());
    if (declined) {
      offers.passOn(tenant, realm, place.offer().orElseThrow());
    }
    return declined;
  }

  /** A visitor has what they waited for: they leave the line. */
  public void served(Tenant tenant, Realm realm, Booking booking) {
    store.line(realm).stream()
        .filter(place -> booking.visitorId().equals(Optional.of(place.visitorId())))
        .filter(place -> place.serviceId().equals(booking.serviceId()))
        .flatMap(place -> store.remove(realm, place.waitingId()).stream())
        .flatMap(place -> place.offer().stream())
        .forEach(offer -> offers.passOn(tenant, realm, offer));
  }

  /** Offers a time that a booking has just given back to the first in line whose wish it fits. */
  void freed(Tenant tenant, Realm realm, Booking before) {
    offers.freed(tenant, realm, before);
  }

  private Waiting own(Realm realm, String visitorId, String waitingId) {
    return place(store.line(realm), waitingId)
        .filter(place -> place.visitorId().equals(visitorId))
        .orElseThrow(WaitingList::notFound);
  }

  private static Refusal notFound() {
    return Refusal.notFound("waiting");
  }

  private static Optional<Waiting> place(List<Waiting> line, String id) {
    return line.stream().filter(place -> place.waitingId().equals(id)).findFirst();
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
