package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.BookingStore.Filter;
import io.bookingchat.booking.BookingStore.Page;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.Availability;
import io.bookingchat.scheduling.BookingLimits;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.scheduling.ServiceRules;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.scheduling.SlotQuestion;
import io.bookingchat.scheduling.Taken;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds bookings that were made under other hours than a provider has now. Nothing changes them by
 * itself: they were promised.
 */
@Component
public final class BookingsOutside {
  private static final Duration AHEAD = Duration.ofDays(400);
  private static final int MOST = 100;
  private static final int PAGE = 500;

  private final BookingStore bookings;
  private final ProviderHoursStore hours;
  private final Clock clock;

  @Inject
  public BookingsOutside(
      BookingStore bookings, ProviderHoursStore hours, @BusinessTime Clock clock) {
    this.bookings = bookings;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * The provider's bookings of the coming 400 days that are closed or on time off by the hours as
   * they are now, by start; at most 100. Where the steps of the day begin does not matter.
   */
  public List<Booking> of(Tenant tenant, Realm realm, Provider provider) {
    ZoneId zone = provider.zone().orElse(tenant.settings().zone());
    Filter ofProvider = new Filter(Optional.of(provider.providerId()), Optional.empty());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Availability open =
        hours
            .find(tenant.tenantId(), provider.providerId())
            .in(zone, Calendars.company(tenant, today, today.plusDays(AHEAD.toDays() + 1)));
    List<Booking> outside = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page page = bookings.between(realm, now, now.plus(AHEAD), ofProvider, after, PAGE);
      page.items().stream()
          .filter(booking -> booking.status().occupies() && !fits(booking, open))
          .forEach(outside::add);
      after = page.next();
    } while (after.isPresent() && outside.size() < MOST);
    return outside.stream().limit(MOST).toList();
  }

  private static boolean fits(Booking booking, Availability open) {
    Instant start = booking.start();
    return SlotEngine.refusal(
            new SlotQuestion(
                start,
                start,
                start.plusSeconds(1),
                "",
                rules(booking),
                open,
                BookingLimits.NONE,
                Taken.NOTHING),
            start)
        .isEmpty();
  }

  /** As it was booked, and able to start at any minute. */
  private static ServiceRules rules(Booking booking) {
    return new ServiceRules(
        booking.serviceId(),
        minutes(booking.start(), booking.end()),
        1,
        Alignment.CLOCK,
        minutes(booking.occupiedFrom(), booking.start()),
        minutes(booking.end(), booking.occupiedTo()),
        1);
  }

  private static int minutes(Instant from, Instant to) {
    return (int) Duration.between(from, to).toMinutes();
  }
}
