package io.bookingchat.contract;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStatus;
import io.bookingchat.booking.Claim;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Ledger;
import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerStore.DayWrite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bookings of 45 minutes with Ana, and the days that they change. */
final class SomeBookings {
  private SomeBookings() {}

  static Booking booking(String id, Instant start) {
    return booking(id, "ana", start, Optional.of("visitor"));
  }

  static Booking booking(String id, String providerId, Instant start, Optional<String> visitorId) {
    Instant end = start.plus(Duration.ofMinutes(45));
    return new Booking(
        id,
        "C" + id.toUpperCase(java.util.Locale.ROOT),
        BookingStatus.CONFIRMED,
        "corte",
        "Corte de pelo",
        providerId,
        "Ana",
        start,
        end,
        start,
        end.plus(Duration.ofMinutes(5)),
        1,
        new Customer("Eva", Optional.of("eva@mail.example"), Optional.empty()),
        visitorId,
        Optional.empty(),
        1,
        start,
        List.of(),
        List.of());
  }

  static List<DayWrite> taken(Map<LocalDate, LedgerDay> days, Booking booking) {
    Claim claim = booking.claim();
    return new Ledger(days)
        .take(claim, claim.day()).changed().stream()
            .map(day -> new DayWrite(booking.providerId(), day))
            .toList();
  }
}
