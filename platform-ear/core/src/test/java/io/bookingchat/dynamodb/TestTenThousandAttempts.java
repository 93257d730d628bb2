package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.BookingStore.Page;
import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.dynamodb.History.Stay;
import io.bookingchat.dynamodb.Rush.Outcome;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody has time that someone else has, whatever sixteen threads do on DynamoDB Local. */
final class TestTenThousandAttempts {
  /** {@code -Dbookingchat.attempts=1000} for whoever works on something else meanwhile. */
  private static final int ATTEMPTS = Integer.getInteger("bookingchat.attempts", 10_000);

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final List<String> PROVIDERS = List.of("ana", "pedro", "camila");
  private static final Realm REALM = Realm.live(new TenantId("salon-andina"));
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 8);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 15);

  private final LocalTables tables = new LocalTables();
  private final LedgerStore ledger = new StoredLedger(tables.store, Clock.systemUTC());
  private final BookingStore bookings = new StoredBookings(tables.store, Clock.systemUTC());

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void noTwoEverHaveTheSameTime() throws Exception {
    Rush rush = new Rush(world(ledger));

    rush.run(ATTEMPTS);

    assertThat(rush.outcomes).containsOnlyKeys(Outcome.values());
    assertThat(rush.outcomes.values())
        .allSatisfy(times -> assertThat(times).isGreaterThanOrEqualTo(ATTEMPTS / 1_000));
    assertThat(rush.history.clashes()).isEmpty();
    assertThat(rush.history.broken()).isEmpty();
    List<Booking> stored = stored();
    assertThat(History.clashes(stored.stream().map(Stay::always).toList())).isEmpty();
    assertThat(stored).containsAll(rush.history.standing());
    assertThat(ledgerTimes()).isEqualTo(times(stored));
    assertThat(ledgerStarts()).isEqualTo(starts(stored));
  }

  /** Shows that {@link #noTwoEverHaveTheSameTime} would notice. */
  @Test
  void withoutTheConditionOfTheLedgerSomeDo() throws Exception {
    Rush rush = new Rush(world(new CarelessLedger(ledger)));

    rush.run(500);

    assertThat(rush.history.clashes()).isNotEmpty();
    assertThat(History.clashes(stored().stream().map(Stay::always).toList())).isNotEmpty();
  }

  private MemoryWorld world(LedgerStore kept) {
    return new MemoryWorld(new MemoryWorld.NoPolicies(), kept, bookings);
  }

  /** Every booking that stands. */
  private List<Booking> stored() {
    Instant from = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Booking> stored = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Optional<String> next = after;
      Page page =
          TenantScope.within(
              REALM.tenantId(),
              () -> bookings.between(REALM, from, from.plus(Duration.ofDays(30)), next, 500));
      page.items().stream().filter(each -> each.status().occupies()).forEach(stored::add);
      after = page.next();
    } while (after.isPresent());
    return stored;
  }

  /** Every five minutes that the ledger says are taken. */
  private Set<String> ledgerTimes() {
    Set<String> times = new TreeSet<>();
    for (String provider : PROVIDERS) {
      for (LedgerDay day : days(provider)) {
        Instant midnight = day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        day.busy()
            .forEach(
                granule ->
                    times.add(provider + " " + midnight.plus(FIVE_MINUTES.multipliedBy(granule))));
      }
    }
    return times;
  }

  /** The same as the bookings have it. */
  private static Set<String> times(List<Booking> stored) {
    Set<String> times = new TreeSet<>();
    for (Booking booking : stored) {
      Instant time = booking.occupiedFrom();
      while (time.isBefore(booking.occupiedTo())) {
        times.add(booking.providerId() + " " + time);
        time = time.plus(FIVE_MINUTES);
      }
    }
    return times;
  }

  /** How many bookings start on each date of each provider, as the ledger counts for its limits. */
  private Map<String, Integer> ledgerStarts() {
    Map<String, Integer> starts = new TreeMap<>();
    for (String provider : PROVIDERS) {
      for (LedgerDay day : days(provider)) {
        if (day.starts() > 0) {
          starts.put(provider + " " + day.date(), day.starts());
        }
      }
    }
    return starts;
  }

  private static Map<String, Integer> starts(List<Booking> stored) {
    Map<String, Integer> starts = new TreeMap<>();
    for (Booking booking : stored) {
      LocalDate date = LocalDate.ofInstant(booking.start(), Salon.ZONE);
      starts.merge(booking.providerId() + " " + date, 1, Integer::sum);
    }
    return starts;
  }

  private List<LedgerDay> days(String provider) {
    return TenantScope.within(
        REALM.tenantId(), () -> List.copyOf(ledger.days(REALM, provider, FIRST, LAST).values()));
  }
}
