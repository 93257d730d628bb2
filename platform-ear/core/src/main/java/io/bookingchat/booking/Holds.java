package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps a time for a visitor while they make up their mind. */
@Component
public final class Holds {
  private final Calendars calendars;
  private final SlotFinder finder;
  private final LedgerStore store;
  private final LedgerChange changes;
  private final BookingCodes codes;
  private final Clock clock;

  @Inject
  public Holds(
      Calendars calendars,
      SlotFinder finder,
      LedgerStore store,
      LedgerChange changes,
      BookingCodes codes,
      @BusinessTime Clock clock) {
    this.calendars = calendars;
    this.finder = finder;
    this.store = store;
    this.changes = changes;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Holds a time for a visitor, for as long as the tenant's settings say.
   *
   * @param replacing the visitor's booking that would move there; its own time does not stand in
   *     the way
   * @throws Refusal SLOT_TAKEN, or POLICY with the reason
   */
  public Hold hold(
      Tenant tenant,
      Realm realm,
      Appointment wanted,
      String visitorId,
      Optional<Booking> replacing) {
    return changes.made(
        () -> {
          Calendar calendar = calendars.around(tenant, realm, wanted);
          finder
              .refusal(tenant, calendar.without(replacing, wanted), wanted, visitorId)
              .ifPresent(
                  reason -> {
                    throw Refusals.of(reason, () -> finder.nearest(tenant, realm, wanted));
                  });
          Instant now = clock.instant();
          Instant expiry = now.plus(Duration.ofMinutes(tenant.settings().booking().holdMinutes()));
          Hold hold =
              new Hold(
                  codes.holdId(),
                  wanted.serviceId(),
                  wanted.providerId(),
                  wanted.start(),
                  visitorId,
                  expiry);
          Ledger ledger =
              new Ledger(calendar.days())
                  .hold(hold.holdId(), wanted.claim(), visitorId, expiry, now);
          return changes.write(realm, wanted.providerId(), ledger, List.of(), hold);
        });
  }

  /** Gives a held time back; nothing happens when it is gone already. */
  public void release(Realm realm, Hold hold) {
    LocalDate day = hold.start().atOffset(ZoneOffset.UTC).toLocalDate();
    changes.made(
        () -> {
          Ledger ledger =
              new Ledger(store.days(realm, hold.providerId(), day.minusDays(1), day.plusDays(1)))
                  .release(hold.holdId());
          return changes.write(realm, hold.providerId(), ledger, List.of(), hold);
        });
  }
}
