package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link LedgerStore} in DynamoDB. A hold is one conditional put of the day, 1 write unit; a
 * booking is one transaction of the day, the booking and the outbox, 6 write units, and one for
 * each index.
 */
@Component
public final class StoredLedger implements LedgerStore {
  /** How long what test keys make is kept. */
  static final Duration TEST_KEPT = Duration.ofHours(24);

  private final Store store;
  private final Clock clock;

  @Inject
  public StoredLedger(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Map<LocalDate, LedgerDay> days(
      Realm realm, String providerId, LocalDate first, LocalDate last) {
    Range range =
        Range.of(Schema.PROVIDER_DAYS, Keys.provider(realm, providerId))
            .between(Keys.date(first), Keys.date(last));
    Instant now = clock.instant();
    Map<LocalDate, LedgerDay> days = new TreeMap<>();
    for (Map<String, AttributeValue> item : store.query(range)) {
      LocalDate date =
          LocalDate.parse(Items.text(item, Schema.PROVIDER_DAYS.sortKey().orElseThrow()));
      days.put(
          date,
          Items.forgotten(item, now) ? DayItem.forgotten(date, item) : DayItem.read(date, item));
    }
    return days;
  }

  @Override
  public Outcome commit(Realm realm, List<DayWrite> days, List<BookingWrite> bookings) {
    Instant now = clock.instant();
    if (bookings.isEmpty() && days.size() == 1) {
      DayWrite only = days.get(0);
      return store.put(Schema.PROVIDER_DAYS, item(realm, only, now), unchanged(only))
          ? Outcome.WRITTEN
          : Outcome.CONTENDED;
    }
    // bookings first: that one exists already, or was changed, says more than that its day was
    Transaction transaction = new Transaction();
    for (BookingWrite booking : bookings) {
      transaction.put(Schema.BOOKINGS, item(realm, booking, now), Optional.of(condition(booking)));
    }
    for (DayWrite day : days) {
      transaction.put(Schema.PROVIDER_DAYS, item(realm, day, now), Optional.of(unchanged(day)));
    }
    if (realm.mode() == KeyMode.LIVE) {
      for (BookingWrite booking : bookings) {
        OutboxItem.write(realm, booking, now)
            .ifPresent(entry -> transaction.put(Schema.OUTBOX, entry, Optional.empty()));
      }
    }
    return outcome(store.transact(transaction), bookings);
  }

  @Override
  public boolean forget(Realm realm, String providerId, LocalDate date) {
    return store.delete(Schema.PROVIDER_DAYS, Keys.provider(realm, providerId), Keys.date(date));
  }

  private static Outcome outcome(Transaction.Outcome outcome, List<BookingWrite> bookings) {
    if (outcome.written()) {
      return Outcome.WRITTEN;
    }
    for (int i = 0; i < bookings.size(); i++) {
      if (outcome.failed().contains(i)) {
        return bookings.get(i) instanceof BookingWrite.Create ? Outcome.DUPLICATE : Outcome.STALE;
      }
    }
    return Outcome.CONTENDED;
  }

  private static Condition unchanged(DayWrite write) {
    return Condition.unchanged(Schema.PROVIDER_DAYS, DayItem.REVISION, write.day().revision());
  }

  private static Condition condition(BookingWrite write) {
    return write instanceof BookingWrite.Change change
        ? Condition.still(BookingItem.VERSION, change.from().version())
        : Condition.absent(Schema.BOOKINGS);
  }

  private static Map<String, AttributeValue> item(Realm realm, DayWrite write, Instant now) {
    return kept(
        realm,
        now,
        Items.item(
            Items.key(
                Schema.PROVIDER_DAYS,
                Keys.provider(realm, write.providerId()),
                Keys.date(write.day().date())),
            DayItem.write(write.day(), write.day().revision() + 1)));
  }

  private static Map<String, AttributeValue> item(Realm realm, BookingWrite write, Instant now) {
    Booking booking = OutboxItem.after(write);
    return kept(realm, now, BookingItem.write(realm, booking));
  }

  private static Map<String, AttributeValue> kept(
      Realm realm, Instant now, Map<String, AttributeValue> item) {
    if (realm.mode() == KeyMode.LIVE) {
      return item;
    }
    Map<String, AttributeValue> forgotten = new HashMap<>(item);
    forgotten.put(Table.FORGET_AT, Items.instant(now.plus(TEST_KEPT)));
    return forgotten;
  }
}
