package io.bookingchat.scenario;

import io.bookingchat.booking.BookingCodes;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.Bookings;
import io.bookingchat.booking.Calendars;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.booking.Holds;
import io.bookingchat.booking.LedgerChange;
import io.bookingchat.booking.SlotExplainer;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.booking.WaitingOffers;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.limits.Usage;
import io.bookingchat.memory.MemoryLedger;
import io.bookingchat.memory.MemoryWaiting;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.TenantDirectory;
import java.time.Clock;

/**
 * Booking as everywhere else, with the company's own catalogue, hours and policies; but on an empty
 * ledger in memory, at a moment that stands still.
 */
final class TriedBookings {
  final MemoryLedger ledger = new MemoryLedger();
  final SlotFinder finder;
  final SlotExplainer explainer;
  final Holds holds;
  final WaitingList waiting;
  final Bookings bookings;

  TriedBookings(
      Catalogue catalogue,
      ProviderHoursStore hours,
      BookingPolicies policies,
      TenantDirectory tenants,
      Usage usage,
      Signer signer,
      Clock clock) {
    Calendars calendars = new Calendars(hours, ledger, catalogue);
    LedgerChange changes = new LedgerChange(ledger);
    BookingCodes codes = new BookingCodes(signer);
    finder = new SlotFinder(calendars, policies, clock);
    explainer = new SlotExplainer(calendars, policies, clock);
    holds = new Holds(calendars, finder, ledger, changes, codes, clock);
    WaitingStore line = new MemoryWaiting();
    waiting =
        new WaitingList(
            line,
            catalogue,
            new WaitingOffers(
                line,
                catalogue,
                finder,
                holds,
                tenants,
                (when, work) -> {}, // no offer runs out: the clock stands still
                clock),
            signer,
            clock);
    bookings =
        new Bookings(
            calendars,
            finder,
            policies,
            changes,
            ledger,
            codes,
            waiting,
            new CustomerLimit(ledger, ledger, signer, clock),
            usage,
            clock);
  }
}
