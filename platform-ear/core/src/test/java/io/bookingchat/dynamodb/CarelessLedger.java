package io.bookingchat.dynamodb;

import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.tenancy.Realm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The ledger with its condition taken away: writes a day on whatever revision it has by now. With
 * it the tests of races must fail, else they prove nothing.
 */
record CarelessLedger(LedgerStore store) implements LedgerStore {
  @Override
  public Map<LocalDate, LedgerDay> days(
      Realm realm, String providerId, LocalDate first, LocalDate last) {
    return store.days(realm, providerId, first, last);
  }

  @Override
  public Outcome commit(Realm realm, List<DayWrite> days, List<BookingWrite> bookings) {
    Outcome outcome;
    do {
      outcome =
          store.commit(realm, days.stream().map(day -> asStored(realm, day)).toList(), bookings);
    } while (outcome == Outcome.CONTENDED);
    return outcome;
  }

  @Override
  public boolean forget(Realm realm, String providerId, LocalDate date) {
    return store.forget(realm, providerId, date);
  }

  private DayWrite asStored(Realm realm, DayWrite write) {
    LedgerDay day = write.day();
    LedgerDay now =
        store
            .days(realm, write.providerId(), day.date(), day.date())
            .getOrDefault(day.date(), LedgerDay.empty(day.date()));
    return new DayWrite(
        write.providerId(),
        new LedgerDay(
            day.date(), now.revision(), day.busy(), day.seats(), day.holds(), day.starts()));
  }
}
