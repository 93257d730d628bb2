package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All bookings of one contact, and how they lose their customer. No index knows contacts, so the
 * company's bookings are read month by month: slow, and seldom asked for.
 */
@Component
public final class CustomerBookings {
  /** No company had bookings here before, nor has any so far ahead. */
  private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

  private static final Duration AHEAD = Duration.ofDays(20 * 366);

  /** What a store answers at once. */
  private static final Duration WINDOW = Duration.ofDays(400);

  private static final int PAGE = 100;

  private final BookingStore bookings;
  private final LedgerChange changes;
  private final Clock clock;

  @Inject
  public CustomerBookings(BookingStore bookings, LedgerChange changes, @BusinessTime Clock clock) {
    this.bookings = bookings;
    this.changes = changes;
    this.clock = clock;
  }

  /** The bookings of a contact, by start. */
  public List<Booking> of(Tenant tenant, Realm realm, ContactPoint contact) {
    String region = tenant.settings().region();
    List<Booking> found = new ArrayList<>();
    Instant end = clock.instant().plus(AHEAD);
    for (Instant from = FIRST; from.isBefore(end); from = from.plus(WINDOW)) {
      Optional<String> after = Optional.empty();
      do {
        BookingStore.Page page = bookings.between(realm, from, from.plus(WINDOW), after, PAGE);
        page.items().stream()
            .filter(
                booking -> ContactPoint.of(booking.customer(), region).anyMatch(contact::equals))
            .forEach(found::add);
        after = page.next();
      } while (after.isPresent());
    }
    return found;
  }

  /**
   * Refuses as long as one of the bookings is still to come: the company needs to know whom it
   * expects, and a customer has to hear that a visit is off before nobody knows whom to tell.
   *
   * @throws Refusal CONFLICT
   */
  public void requireOver(List<Booking> ofCustomer) {
    Instant now = clock.instant();
    long open =
        ofCustomer.stream()
            .filter(booking -> booking.status().occupies() && booking.start().isAfter(now))
            .count();
    if (open > 0) {
      throw Refusal.of(
          ErrorCode.CONFLICT,
          "The customer has bookings that are still to come ("
              + open
              + "). Cancel them first, then erase.");
    }
  }

  /**
   * Takes the customer out of a booking; its time and service stay for the books.
   *
   * @throws Refusal CONFLICT when it was changed meanwhile
   */
  public void anonymise(Realm realm, Booking booking) {
    Booking anonymous = booking.anonymous(clock.instant());
    changes.made(
        () ->
            changes.write(
                realm,
                List.of(),
                List.of(new LedgerStore.BookingWrite.Change(booking, anonymous)),
                anonymous));
  }
}
