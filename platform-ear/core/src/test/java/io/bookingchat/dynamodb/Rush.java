package io.bookingchat.dynamodb;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sixteen threads that hold, confirm, book, move and cancel at random times of four days of three
 * providers who work around the clock, while the clock goes on under them.
 */
final class Rush {
  private static final int THREADS = 16;
  private static final Instant FIRST = Instant.parse("2026-03-10T00:00:00Z");
  private static final int DAYS = 4;
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());

  /** A hold of 10 minutes lives for some 300 attempts. */
  private static final int ATTEMPTS_A_MINUTE = 30;

  /** What came of an attempt; the last two go with another. */
  enum Outcome {
    CONFIRMED,
    LEFT_TO_EXPIRE,
    BOOKED,
    MOVED_BY_CUSTOMER,
    MOVED_BY_STAFF,
    CANCELLED,
    REFUSED,
    TO_ANOTHER_PROVIDER,
    ACROSS_MIDNIGHT
  }

  final History history = new History();
  final Map<Outcome, Integer> outcomes = new ConcurrentHashMap<>();
  private final MemoryWorld world;
  private final Salon salon;
  private final Tenant tenant;
  private final List<Provider> providers;
  private final List<Service> services;
  private final List<Booking> known = new ArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();

  Rush(MemoryWorld world) {
    this.world = world;
    this.salon = world.salon();
    this.tenant = salon.tenant.with(salon.tenant.settings().withHours(List.of()));
    this.providers = List.of(salon.ana, salon.pedro, salon.camila);
    this.services = IntStream.range(0, 24).mapToObj(Rush::service).toList();
    List<WeeklyWindow> always =
        Stream.of(DayOfWeek.values())
            .map(day -> new WeeklyWindow(day, TimeWindow.parse("00:00", "24:00")))
            .toList();
    for (Provider provider : providers) {
      world.hours.save(
          tenant.tenantId(),
          provider.providerId(),
          new ProviderHours(always, Map.of(), List.of(), 1));
    }
  }

  /** From 5 to 480 minutes, buffers included; some with a buffer before, after, or both. */
  private static Service service(int number) {
    Random random = new Random(number);
    int most = number == 0 ? 1 : number == 1 ? 96 : 1 + random.nextInt(number < 14 ? 18 : 96);
    int before = number < 2 ? 0 : random.nextInt(Math.min(4, most));
    int after = number < 2 ? 0 : random.nextInt(Math.min(7, most - before));
    return new Service(
        "s" + number,
        "Service " + number,
        Optional.empty(),
        List.of(),
        5 * (most - before - after),
        5,
        Alignment.CLOCK,
        5 * before,
        5 * after,
        1,
        OptionalInt.empty(),
        Optional.empty(),
        true);
  }

  /** Makes so many attempts in all; whatever is not a refusal is thrown. */
  void run(int many) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        work.add(
            () -> {
              while (attempts.getAndIncrement() < many) {
                Outcome outcome = TenantScope.within(tenant.tenantId(), () -> attempt(random));
                outcomes.merge(outcome, 1, Integer::sum);
              }
              return outcomes;
            });
      }
      for (Future<Object> each : threads.invokeAll(work)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Outcome attempt(Random random) {
    if (random.nextInt(ATTEMPTS_A_MINUTE) == 0) {
      history.move(world.clock, Duration.ofMinutes(1));
    }
    Appointment wanted = anything(random);
    int chance = random.nextInt(100);
    if (chance < 30) {
      return confirm(wanted);
    } else if (chance < 45) {
      return hold(wanted, Optional.empty()).isPresent() ? Outcome.LEFT_TO_EXPIRE : Outcome.REFUSED;
    } else if (chance < 70) {
      return change(
          Outcome.BOOKED,
          Optional.empty(),
          Optional.empty(),
          () -> world.bookings.book(tenant, salon.realm, wanted, EVA, false));
    }
    Optional<Booking> booking = any(random);
    if (booking.isEmpty()) {
      return confirm(wanted);
    } else if (chance < 79) {
      return moveByCustomer(booking.get(), wanted);
    } else if (chance < 88) {
      return change(
          Outcome.MOVED_BY_STAFF,
          booking,
          Optional.empty(),
          () -> world.bookings.reschedule(tenant, salon.realm, booking.get(), wanted, false));
    }
    return change(
        Outcome.CANCELLED,
        booking,
        Optional.empty(),
        () -> world.bookings.cancel(tenant, salon.realm, booking.get(), Optional.empty(), false));
  }

  private Outcome confirm(Appointment wanted) {
    Optional<Hold> hold = hold(wanted, Optional.empty());
    return hold.isEmpty()
        ? Outcome.REFUSED
        : change(
            Outcome.CONFIRMED,
            Optional.empty(),
            hold,
            () ->
                world.bookings.confirm(
                    tenant, salon.realm, wanted, hold.get(), EVA, world.codes.bookingId()));
  }

  private Outcome moveByCustomer(Booking booking, Appointment wanted) {
    Appointment to = new Appointment(same(booking), wanted.provider(), wanted.start());
    Optional<Hold> hold = hold(to, Optional.of(booking));
    return hold.isEmpty()
        ? Outcome.REFUSED
        : change(
            Outcome.MOVED_BY_CUSTOMER,
            Optional.of(booking),
            hold,
            () -> world.bookings.move(tenant, salon.realm, booking, to, hold.get()));
  }

  private Service same(Booking booking) {
    return services.stream()
        .filter(service -> service.serviceId().equals(booking.serviceId()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Hold> hold(Appointment wanted, Optional<Booking> replacing) {
    String visitor = "v" + attempts.get() + "-" + Thread.currentThread().getName();
    try {
      Hold hold = world.holds.hold(tenant, salon.realm, wanted, visitor, replacing);
      history.held(hold, wanted, replacing);
      return Optional.of(hold);
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private Outcome change(
      Outcome wanted, Optional<Booking> before, Optional<Hold> hold, Supplier<Booking> call) {
    long began = history.step();
    try {
      Booking after = call.get();
      history.changed(before, after, hold, began);
      know(before, after);
      if (before.isPresent() && !before.get().providerId().equals(after.providerId())) {
        outcomes.merge(Outcome.TO_ANOTHER_PROVIDER, 1, Integer::sum);
      }
      if (after.status().occupies() && after.claim().granules().size() > 1) {
        outcomes.merge(Outcome.ACROSS_MIDNIGHT, 1, Integer::sum);
      }
      return wanted;
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.UNAVAILABLE) {
        history.maybeGone(before, hold, began);
      } else if (refusal.code() != ErrorCode.CONFLICT) {
        hold.ifPresent(history::denied);
      }
      return Outcome.REFUSED;
    }
  }

  private Appointment anything(Random random) {
    return new Appointment(
        services.get(random.nextInt(services.size())),
        providers.get(random.nextInt(providers.size())),
        FIRST.plus(Duration.ofMinutes(5L * random.nextInt(DAYS * 24 * 12))));
  }

  /** One that may have been changed by someone else since. */
  private Optional<Booking> any(Random random) {
    synchronized (known) {
      return known.isEmpty()
          ? Optional.empty()
          : Optional.of(known.get(random.nextInt(known.size())));
    }
  }

  private void know(Optional<Booking> before, Booking after) {
    synchronized (known) {
      before.ifPresent(known::remove);
      if (after.status().occupies()) {
        known.add(after);
      }
    }
  }
}
