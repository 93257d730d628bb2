package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.CompanyHours;
import io.bookingchat.scheduling.ProviderHours;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return read(
        tenant,
        realm,
        provider.providerId(),
        hours.find(tenant.tenantId(), provider.providerId()),
        zone(tenant, Optional.of(provider)),
        Days.around(from, to, weeksAreLimited(tenant)));
  }

  /**
   * The same of several providers, by their ids: one read of the hours of all and one of the ledger
   * for each. Where there is more than one, whole ISO weeks are read, to compare them by.
   */
  Map<String, Calendar> read(
      Tenant tenant, Realm realm, List<Provider> providers, Instant from, Instant to) {
    Map<String, ProviderHours> all =
        hours.find(tenant.tenantId(), providers.stream().map(Provider::providerId).toList());
    Days days = Days.around(from, to, providers.size() > 1 || weeksAreLimited(tenant));
    Map<String, Calendar> calendars = new HashMap<>();
    for (Provider provider : providers) {
      String id = provider.providerId();
      ZoneId zone = zone(tenant, Optional.of(provider));
      calendars.put(id, read(tenant, realm, id, all.get(id), zone, days));
    }
    return calendars;
  }

  /** The calendar around an appointment. */
  Calendar around(Tenant tenant, Realm realm, Appointment wanted) {
    return read(tenant, realm, wanted.provider(), wanted.start(), wanted.end());
  }

  /** The calendar around a booking. */
  Calendar of(Tenant tenant, Realm realm, Booking booking) {
    String id = booking.providerId();
    return read(
        tenant,
        realm,
        id,
        hours.find(tenant.tenantId(), id),
        zone(tenant, catalogue.provider(tenant.tenantId(), id)),
        Days.around(booking.start(), booking.end(), weeksAreLimited(tenant)));
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

  private static ZoneId zone(Tenant tenant, Optional<Provider> provider) {
    return provider.flatMap(Provider::zone).orElse(tenant.settings().zone());
  }

  private Calendar read(
      Tenant tenant, Realm realm, String providerId, ProviderHours own, ZoneId zone, Days days) {
    return new Calendar(
        own.in(zone, company(tenant, days.first(), days.last())),
        zone,
        ledger.days(realm, providerId, days.first(), days.last()));
  }

  /** UTC days, both included. */
  private record Days(LocalDate first, LocalDate last) {
    static Days around(Instant from, Instant to, boolean wholeWeeks) {
      LocalDate first = utcDay(from).minusDays(1);
      LocalDate last = utcDay(to).plusDays(1);
      return wholeWeeks
          ? new Days(
              first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
          : new Days(first, last);
    }
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
