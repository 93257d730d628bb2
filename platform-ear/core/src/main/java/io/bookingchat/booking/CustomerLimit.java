package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.LedgerDay.HeldTime;
import io.bookingchat.booking.LedgerStore.DayWrite;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many bookings one e-mail address or phone number may have that are still to come.
 *
 * <p>The open bookings of a contact are kept as a day of the ledger of its own, under a keyed hash
 * of the contact. It is written in the same transaction as the booking, on the revision that was
 * read, so two bookings that are made at once cannot pass the limit together. The bookings it names
 * are read as they are now: one that is cancelled, over or past does not count. Bookings made while
 * the company had no limit are not in it.
 */
@Component
public final class CustomerLimit {
  /** The one day of such a ledger; no provider's id has a colon. */
  private static final LocalDate DAY = LocalDate.EPOCH;

  private static final String LEDGER = "customer:";

  private final LedgerStore ledger;
  private final BookingStore bookings;
  private final Signer signer;
  private final Clock clock;

  @Inject
  public CustomerLimit(
      LedgerStore ledger, BookingStore bookings, Signer signer, @BusinessTime Clock clock) {
    this.ledger = ledger;
    this.bookings = bookings;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Counts a booking that is about to be made.
   *
   * @param days what else is written with the booking
   * @return that, and what has to be written with it so that the count stays right
   * @throws Refusal POLICY with CUSTOMER_LIMIT when the customer has as many as the company allows
   */
  List<DayWrite> counted(Tenant tenant, Realm realm, Booking booking, List<DayWrite> days) {
    OptionalInt most = tenant.settings().booking().maxOpenBookingsPerCustomer();
    return most.isEmpty()
        ? days
        : Stream.concat(
                days.stream(),
                ContactPoint.of(booking.customer(), tenant.settings().region())
                    .map(contact -> counted(realm, contact, booking, most.getAsInt())))
            .toList();
  }

  private DayWrite counted(Realm realm, ContactPoint contact, Booking booking, int most) {
    String id = ledgerId(realm, contact);
    LedgerDay read = ledger.days(realm, id, DAY, DAY).getOrDefault(DAY, LedgerDay.empty(DAY));
    Instant now = clock.instant();
    Map<String, HeldTime> open = new LinkedHashMap<>(read.holds());
    open.keySet().removeIf(bookingId -> !isOpen(realm, bookingId, now));
    if (open.size() >= most) {
      throw Refusals.byReason("CUSTOMER_LIMIT");
    }
    // such a day has no time of its own; its one granule stands for the booking
    open.put(
        booking.bookingId(),
        new HeldTime(new TreeSet<>(List.of(0)), Optional.empty(), "", booking.start()));
    return new DayWrite(
        id, new LedgerDay(DAY, read.revision(), read.busy(), read.seats(), open, read.starts()));
  }

  private boolean isOpen(Realm realm, String bookingId, Instant now) {
    return bookings
        .find(realm, bookingId)
        .filter(booking -> booking.status().occupies() && booking.start().isAfter(now))
        .isPresent();
  }

  /** Whether bookings of that contact are or were counted. */
  public boolean counts(Realm realm, ContactPoint contact) {
    return !ledger.days(realm, ledgerId(realm, contact), DAY, DAY).isEmpty();
  }

  /** Forgets the count of a contact; whether there was one. */
  public boolean forget(Realm realm, ContactPoint contact) {
    return ledger.forget(realm, ledgerId(realm, contact), DAY);
  }

  /** What the days of a customer's open bookings are kept under, as if it were a provider's id. */
  public Stream<String> ledgers(Tenant tenant, Realm realm, Customer customer) {
    return ContactPoint.of(customer, tenant.settings().region())
        .map(contact -> ledgerId(realm, contact));
  }

  private String ledgerId(Realm realm, ContactPoint contact) {
    return LEDGER + contact.hashed(signer, "customer contact", realm);
  }
}
