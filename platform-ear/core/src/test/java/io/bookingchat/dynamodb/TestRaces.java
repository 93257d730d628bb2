package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who want the same time at the same moment, on DynamoDB Local. */
final class TestRaces {
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());

  private final LocalTables tables = new LocalTables();
  private final LedgerStore ledger = new StoredLedger(tables.store, Clock.systemUTC());
  private final BookingStore bookings = new StoredBookings(tables.store, Clock.systemUTC());
  private final MemoryWorld world = new MemoryWorld(new MemoryWorld.NoPolicies(), ledger, bookings);
  private final Salon salon = world.salon();

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void givesOneTimeToOneOfAHundredVisitors() throws Exception {
    Appointment wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");

    List<Object> results = together(100, visitor -> confirm(wanted, visitor));

    List<Object> booked = results.stream().filter(Booking.class::isInstance).toList();
    assertThat(booked).hasSize(1);
    assertThat(results)
        .filteredOn(Refusal.class::isInstance)
        .hasSize(99)
        .allSatisfy(
            refused -> {
              Refusal refusal = (Refusal) refused;
              assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
              assertThat((List<?>) refusal.extensions().get("alternatives")).hasSize(3);
            });
    assertThat(stored()).hasSize(1);
  }

  @Test
  void keepsADailyLimitOfOne() throws Exception {
    Tenant limited = limited(OptionalInt.of(1), OptionalInt.empty());

    List<Object> results =
        together(
            8,
            i ->
                book(
                    limited, salon.at(salon.haircut, salon.ana, "2026-03-10T1%d:00".formatted(i))));

    assertThat(results).filteredOn(Booking.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refusal.class::isInstance)
        .allSatisfy(refusal -> assertThat(((Refusal) refusal).reason()).contains("DAY_FULL"));
  }

  @Test
  void keepsAWeeklyLimitOfOneAcrossDays() throws Exception {
    Tenant limited = limited(OptionalInt.empty(), OptionalInt.of(1));

    List<Object> results =
        together(
            4,
            i ->
                book(
                    limited, salon.at(salon.haircut, salon.ana, "2026-03-1%dT10:00".formatted(i))));

    assertThat(results).filteredOn(Booking.class::isInstance).hasSize(1);
  }

  @Test
  void booksARepeatedTurnOnce() throws Exception {
    Appointment wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
    Hold hold =
        inScope(
            () -> world.holds.hold(salon.tenant, salon.realm, wanted, "visitor", Optional.empty()));

    List<Object> results =
        together(
            3,
            i -> world.bookings.confirm(salon.tenant, salon.realm, wanted, hold, EVA, "bk_same"));

    assertThat(results).hasSize(3).allMatch(results.get(0)::equals);
    assertThat(stored()).hasSize(1);
  }

  private Booking confirm(Appointment wanted, int visitor) {
    Hold gone =
        new Hold(
            "h" + visitor,
            wanted.serviceId(),
            wanted.providerId(),
            wanted.start(),
            "v" + visitor,
            MemoryWorld.NOW);
    return world.bookings.confirm(salon.tenant, salon.realm, wanted, gone, EVA, "bk_" + visitor);
  }

  private Booking book(Tenant tenant, Appointment wanted) {
    return world.bookings.book(tenant, salon.realm, wanted, EVA, false);
  }

  private Tenant limited(OptionalInt aDay, OptionalInt aWeek) {
    return salon.tenant.with(
        salon
            .tenant
            .settings()
            .with(
                new BookingSettings(
                    0,
                    OptionalInt.of(90),
                    aDay,
                    aWeek,
                    0,
                    10,
                    OptionalInt.empty(),
                    Optional.empty())));
  }

  private List<Booking> stored() throws Exception {
    return inScope(
        () ->
            bookings
                .between(
                    salon.realm,
                    MemoryWorld.NOW,
                    MemoryWorld.NOW.plus(Duration.ofDays(30)),
                    Optional.empty(),
                    500)
                .items()
                .stream()
                .filter(booking -> booking.status().occupies())
                .toList());
  }

  /** What each of them came to, or the refusal it met. */
  private List<Object> together(int many, Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      CountDownLatch ready = new CountDownLatch(many);
      List<Callable<Object>> calls = new ArrayList<>();
      IntStream.range(0, many)
          .forEach(
              number ->
                  calls.add(
                      () -> {
                        ready.countDown();
                        ready.await();
                        try {
                          return inScope(() -> work.run(number));
                        } catch (Refusal refused) {
                          return refused;
                        }
                      }));
      Collections.shuffle(calls, new Random(1));
      List<Object> results = new ArrayList<>();
      for (Future<Object> each : threads.invokeAll(calls)) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private <T> T inScope(Callable<T> work) throws Exception {
    return TenantScope.within(salon.tenant.tenantId(), work::call);
  }

  /** One of many. */
  private interface Work {
    Object run(int number);
  }
}
