package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** Reads what a provider's time looks like: hours, and the ledger around a range. */
@Component
public final class Calendars {
  private final ProviderHoursStore hours;
  private final LedgerStore ledger;

  @Inject
  public Calendars(ProviderHoursStore hours, LedgerStore ledger) {
    this.hours = hours;
    this.ledger = ledger;
  }

  /**
   * A provider's calendar around [from, to): a claim may reach 8 hours either way, and weekly
   * limits count whole ISO weeks.
   */
  Calendar read(Tenant tenant, Realm realm, Provider provider, Instant from, Instant to) {
    ZoneId zone = provider.zone().orElse(tenant.settings().zone());
    LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    LocalDate last = to.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    if (tenant.settings().booking().maxBookingsPerWeek().isPresent()) {
      first = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      last = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
    Map<LocalDate, LedgerDay> days = ledger.days(realm, provider.providerId(), first, last);
    return new Calendar(hours.find(tenant.tenantId(), provider.providerId()).in(zone), zone, days);
  }
}
