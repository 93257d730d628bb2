package io.bookingchat.agent;

import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.Bookings;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Holds;
import io.bookingchat.booking.Phones;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Books without a conversation, as a form does: a time is held, and then booked for a customer. No
 * model has a part in it, so it works whatever becomes of them.
 */
@Component
public final class DirectBookings {
  private static final String PURPOSE = "held time";

  private final SlotHandles handles;
  private final Catalogue catalogue;
  private final Holds holds;
  private final BookingPolicies policies;
  private final Bookings bookings;
  private final BookingStore store;
  private final WaitingList waiting;
  private final Signer signer;

  @Inject
  public DirectBookings(
      SlotHandles handles,
      Catalogue catalogue,
      Holds holds,
      BookingPolicies policies,
      Bookings bookings,
      BookingStore store,
      WaitingList waiting,
      Signer signer) {
    this.handles = handles;
    this.catalogue = catalogue;
    this.holds = holds;
    this.policies = policies;
    this.bookings = bookings;
    this.store = store;
    this.waiting = waiting;
    this.signer = signer;
  }

  /**
   * A time that is held for a visitor.
   *
   * @param handle stands for it, for this visitor alone
   */
  public record HeldTime(String handle, Appointment appointment, Instant until) {}

  /**
   * Holds a free time.
   *
   * @param slotId its handle
   * @param replacing the handle of a time held before, which is given back
   * @throws Refusal INVALID with field {@code slotId} for a handle that is foreign, altered or
   *     expired; SLOT_TAKEN; POLICY with the reason
   */
  public HeldTime hold(
      Caller.Page page, String visitorId, String slotId, Optional<String> replacing) {
    Realm realm = page.realm();
    SlotHandles.Chosen chosen =
        handles
            .read(realm, slotId)
            .orElseThrow(() -> Refusal.invalidSaying("slotId", "turn.choice"));
    Appointment wanted = appointment(page, chosen.serviceId(), chosen.providerId(), chosen.start());
    policies
        .review(page.tenant(), wanted, Optional.empty())
        .ifPresent(
            denial -> {
              throw denial.refusal();
            });
    replacing
        .flatMap(handle -> read(realm, visitorId, handle))
        .ifPresent(before -> holds.release(realm, before));
    Hold hold = holds.hold(page.tenant(), realm, wanted, visitorId, Optional.empty());
    return new HeldTime(handle(realm, hold), wanted, hold.expiresAt());
  }

  /**
   * Books a time that was held; the same again gives the same booking.
   *
   * @param customer reachable by a phone number or an e-mail address
   * @throws Refusal NOT_FOUND for a handle that is not this visitor's; INVALID with the field for a
   *     customer who cannot be reached; SLOT_TAKEN, POLICY or QUOTA_EXCEEDED
   */
  public Booking book(Caller.Page page, String visitorId, String handle, Customer customer) {
    Realm realm = page.realm();
    Hold hold = read(realm, visitorId, handle).orElseThrow(() -> Refusal.notFound("slot"));
    Customer reachable = reachable(customer, page.tenant().settings().region());
    Appointment wanted = appointment(page, hold.serviceId(), hold.providerId(), hold.start());
    String bookingId = "bk_" + HexFormat.of().formatHex(signer.digest(PURPOSE, realm, handle));
    Booking booked = bookings.confirm(page.tenant(), realm, wanted, hold, reachable, bookingId);
    Booking committed = store.find(realm, booked.bookingId()).orElse(booked);
    waiting.served(page.tenant(), realm, committed);
    return committed;
  }

  private static Customer reachable(Customer customer, String region) {
    if (customer.email().isEmpty() && customer.phone().isEmpty()) {
      throw Refusal.invalidSaying("customer.phone", "customer.contact");
    }
    if (customer.phone().filter(text -> Phones.e164(text, region).isEmpty()).isPresent()) {
      throw Refusal.invalidSaying("customer.phone", "customer.phone");
    }
    return customer.in(region);
  }

  private Appointment appointment(
      Caller.Page page, String serviceId, String providerId, Instant start) {
    TenantId tenant = page.tenant().tenantId();
    Service service =
        catalogue
            .stillPossible(tenant, serviceId)
            .filter(Service::active)
            .orElseThrow(() -> Refusal.notFound("service"));
    Provider provider =
        catalogue
            .provider(tenant, providerId)
            .filter(Provider::active)
            .filter(each -> each.does(serviceId))
            .orElseThrow(() -> Refusal.notFound("provider"));
    return new Appointment(service, provider, start);
  }

  private String handle(Realm realm, Hold hold) {
    String payload =
        String.join(
            "|",
            hold.holdId(),
            hold.serviceId(),
            hold.providerId(),
            Long.toString(hold.start().getEpochSecond()),
            Long.toString(hold.expiresAt().getEpochSecond()),
            hold.visitorId());
    return signer.sign(PURPOSE, realm, payload);
  }

  private Optional<Hold> read(Realm realm, String visitorId, String handle) {
    return signer
        .verify(PURPOSE, realm, handle)
        .map(payload -> payload.split("\\|", 6))
        .map(parts -> new Hold(parts[0], parts[1], parts[2], at(parts[3]), parts[5], at(parts[4])))
        .filter(hold -> hold.visitorId().equals(visitorId));
  }

  private static Instant at(String epochSecond) {
    return Instant.ofEpochSecond(Long.parseLong(epochSecond));
  }
}
