package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Customer;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One customer who books different times of different providers at the same moment. */
final class TestCustomerLimitRace {
  private static final Customer ROSA =
      new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.empty());
  private static final int ATTEMPTS = 8;

  private final LocalTables tables = new LocalTables();
  private final MemoryWorld world =
      new MemoryWorld(
          new MemoryWorld.NoPolicies(),
          new StoredLedger(tables.store, Clock.systemUTC()),
          new StoredBookings(tables.store, Clock.systemUTC()));
  private final Salon salon = world.salon();

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void keepsTheLimitOfACustomer() throws Exception {
    Tenant limited =
        salon.tenant.with(
            salon
                .tenant
                .settings()
                .with(
                    new BookingSettings(
                        0,
                        OptionalInt.of(90),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        0,
                        10,
                        OptionalInt.of(2),
                        Optional.empty())));
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(ATTEMPTS);
    List<Future<Optional<String>>> attempts = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      Appointment wanted =
          salon.at(
              salon.haircut,
              i % 2 == 0 ? salon.ana : salon.pedro,
              "2026-03-1%dT10:00".formatted(i / 2));
      attempts.add(
          threads.submit(
              () -> {
                start.await();
                return TenantScope.platform("test", () -> refusal(limited, wanted));
              }));
    }
    start.countDown();
    List<Optional<String>> refusals = new ArrayList<>();
    for (Future<Optional<String>> attempt : attempts) {
      refusals.add(attempt.get());
    }
    threads.shutdown();

    assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(2);
    assertThat(refusals)
        .filteredOn(Optional::isPresent)
        .hasSize(ATTEMPTS - 2)
        .containsOnly(Optional.of("CUSTOMER_LIMIT"));
  }

  private Optional<String> refusal(Tenant tenant, Appointment wanted) {
    try {
      world.bookings.book(tenant, salon.realm, wanted, ROSA, false);
      return Optional.empty();
    } catch (Refusal refusal) {
      return refusal.reason();
    }
  }
}
