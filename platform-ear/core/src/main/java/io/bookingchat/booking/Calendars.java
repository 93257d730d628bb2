package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.CompanyHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads what a provider's time looks like: hours, and the ledger around a range. */
@Component
public final class Calendars {
  /** Openings that began so long ago may matter: the engine counts steps from their beginning. */
  private static final int LOOK_BACK_DAYS = 14;

  private final ProviderHoursStore hours;
  private final LedgerStore ledger;
  private final Catalogue catalogue;

  @Inject
  public Calendars(ProviderHoursStore hours, LedgerStore ledger, Catalogue catalogue) {
    this.hours = hours;
    this.catalogue = catalogue;
    this.ledger = ledger;
  }

  /**
   * A provider's calendar around [from, to): a claim may reach 8 hours either way, and weekly
   * limits count whole ISO weeks.
   */
  Calendar read(Tenant tenant, Realm realm, Provider provider, Instant from, Instant to) {
    return read(tenant, realm, provider, from, to, weeksAreLimited(tenant));
  }

  /** The same, with the whole ISO weeks that the range touches, in one read of the ledger. */
  Calendar readWeeks(Tenant tenant, Realm realm, Provider provider, Instant from, Instant to) {
    return read(tenant, realm, provider, from, to, true);
  }

  private Calendar read(
      Tenant tenant, Realm realm, Provider provider, Instant from, Instant to, boolean wholeWeeks) {
    ZoneId zone = provider.zone().orElse(tenant.settings().zone());
    return read(tenant, realm, provider.providerId(), zone, from, to, wholeWeeks);
  }

  /** The calendar around an appointment. */
  Calendar around(Tenant tenant, Realm realm, Appointment wanted) {
    return read(tenant, realm, wanted.provider(), wanted.start(), wanted.end());
  }

  /** The calendar around a booking. */
  Calendar of(Tenant tenant, Realm realm, Booking booking) {
    ZoneId zone =
        catalogue
            .provider(tenant.tenantId(), booking.providerId())
            .flatMap(Provider::zone)
            .orElse(tenant.settings().zone());
    return read(
        tenant,
        realm,
        booking.providerId(),
        zone,
        booking.start(),
        booking.end(),
        weeksAreLimited(tenant));
  }

  /** The days that a booking and another time of the same provider touch. */
  Map<LocalDate, LedgerDay> days(Realm realm, Booking booking, Calendar other) {
    Map<LocalDate, LedgerDay> both =
        new HashMap<>(
            ledger.days(
                realm,
                booking.providerId(),
                utcDay(booking.occupiedFrom()).minusDays(1),
                utcDay(booking.occupiedTo()).plusDays(1)));
    both.putAll(other.days()); // read first: a change since then is noticed by its revision
    return both;
  }

  private static boolean weeksAreLimited(Tenant tenant) {
    return tenant.settings().booking().maxBookingsPerWeek().isPresent();
  }

  private Calendar read(
      Tenant tenant,
      Realm realm,
      String providerId,
      ZoneId zone,
      Instant from,
      Instant to,
      boolean wholeWeeks) {
    LocalDate first = utcDay(from).minusDays(1);
    LocalDate last = utcDay(to).plusDays(1);
    if (wholeWeeks) {
      first = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      last = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
    return new Calendar(
        hours.find(tenant.tenantId(), providerId).in(zone, company(tenant, first, last)),
        zone,
        ledger.days(realm, providerId, first, last));
  }

  /** When the company is open, as far as its dates from {@code first} to {@code last} go. */
  static CompanyHours company(Tenant tenant, LocalDate first, LocalDate last) {
    Settings settings = tenant.settings();
    return new CompanyHours(
        settings.zone(),
        settings.openingHours(),
        settings
            .booking()
            .holidays()
            .map(calendar -> calendar.around(first.minusDays(LOOK_BACK_DAYS), last.plusDays(1)))
            .orElse(Set.of()));
  }

  private static LocalDate utcDay(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
