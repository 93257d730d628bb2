package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.booking.WaitingList.Wanted;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.TenantState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class TestWaitingList {
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Appointment ten = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
  private final Appointment three = salon.at(salon.haircut, salon.ana, "2026-03-10T15:00");

  @Test
  void aFreedTimeIsHeldForTheFirstInLineWhoseWishItFits() {
    Booking booking = book(ten);
    join("wednesday", "corte", Optional.empty(), TUESDAY.plusDays(1));
    join("pedro's", "corte", Optional.of("pedro"), TUESDAY);
    join("bearded", "barba", Optional.empty(), TUESDAY);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.empty(), TUESDAY);

    cancel(booking);

    assertThat(offer("first")).isPresent();
    assertThat(List.of("wednesday", "pedro's", "bearded", "second"))
        .allMatch(visitor -> offer(visitor).isEmpty());
    Hold offered = offer("first").orElseThrow();
    assertThat(catchThrowableOfType(Refusal.class, () -> book(ten)).code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
    Appointment held = new Appointment(salon.haircut, salon.ana, offered.start());
    assertThat(
            world
                .bookings
                .confirm(salon.tenant, salon.realm, held, offered, EVA, "bk_1")
                .visitorId())
        .contains("first");
  }

  @Test
  void aTimeThatABookingLeavesByMovingIsOfferedToo() {
    Booking booking = book(ten);
    join("first", "corte", Optional.of("ana"), TUESDAY);

    world.bookings.reschedule(salon.tenant, salon.realm, booking, three, false);

    assertThat(offer("first")).isPresent();
  }

  @Test
  void anOfferThatIsNotTakenGoesToTheNextAndNotBack() {
    Booking booking = book(ten);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    Hold first = offer("first").orElseThrow();

    world.clock.set(first.expiresAt());

    assertThat(offer("second").orElseThrow().start()).isEqualTo(first.start());
    assertThat(offer("first")).isEmpty();
    world.clock.set(world.clock.instant().plus(Duration.ofHours(1)));
    assertThat(offer("first").map(Hold::start)).isNotEqualTo(Optional.of(first.start()));
  }

  @Test
  void anOfferThatIsNotTakenGoesOnWithoutAnybodyLooking() {
    Booking booking = book(ten);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    join("third", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    Hold first = stored("first").orElseThrow();

    world.alarm.ring();
    assertThat(stored("first")).contains(first);
    world.clock.set(first.expiresAt());
    world.alarm.ring();

    Hold second = stored("second").orElseThrow();
    assertThat(second.start()).isEqualTo(first.start());
    assertThat(stored("first")).isEmpty();
    world.clock.set(second.expiresAt());
    world.alarm.ring();
    assertThat(stored("third").map(Hold::start)).contains(first.start());
    assertThat(stored("second")).isEmpty();
    assertThat(world.alarm.pending()).isEqualTo(1);
  }

  @Test
  void anOfferOfAServerThatIsGoneGoesOnWhenTheLineIsLookedAt() {
    Booking booking = book(ten);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    Hold first = stored("first").orElseThrow();
    world.alarm.stop();

    world.clock.set(first.expiresAt());
    world.alarm.ring();

    assertThat(stored("second")).isEmpty();
    assertThat(offer("second").map(Hold::start)).contains(first.start());
  }

  @Test
  void aSuspendedCompanyOffersNothing() {
    Booking booking = book(ten);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    suspend(salon.tenant);

    world.clock.set(stored("first").orElseThrow().expiresAt());
    world.alarm.ring();

    assertThat(stored("second")).isEmpty();
  }

  @Test
  void nobodysLookTouchesThatTenantOnly() {
    Booking booking = book(ten);
    List<Optional<TenantScope>> scopes = new ArrayList<>();
    WaitingOffers offers =
        new WaitingOffers(
            new Watched(world.waitingStore, () -> scopes.add(TenantScope.current())),
            world.catalogue,
            world.finder,
            world.holds,
            world.directory,
            world.alarm,
            world.clock);
    cancel(booking);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    offers.freed(salon.tenant, salon.realm, booking);
    scopes.clear();

    world.clock.set(stored("first").orElseThrow().expiresAt());
    world.alarm.ring();

    assertThat(scopes)
        .isNotEmpty()
        .allMatch(Optional.of(new TenantScope.Of(salon.tenant.tenantId()))::equals);
  }

  @Test
  void whoeverLeavesPassesTheirOfferOn() {
    Booking booking = book(ten);
    Waiting first = join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    Hold offered = stored("first").orElseThrow();

    world.waiting.leave(salon.tenant, salon.realm, "first", first.waitingId());

    assertThat(world.waiting.of(salon.tenant, salon.realm, "first")).isEmpty();
    assertThat(stored("second").map(Hold::start)).contains(offered.start());
  }

  @Test
  void whoeverLeavesAloneGivesTheTimeBackToAll() {
    Booking booking = book(ten);
    Waiting first = join("first", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);

    world.waiting.leave(salon.tenant, salon.realm, "first", first.waitingId());

    assertThat(book(ten).start()).isEqualTo(ten.start());
  }

  @Test
  void nobodyLeavesForAnother() {
    Waiting first = join("first", "corte", Optional.empty(), TUESDAY);

    Refusal foreign =
        catchThrowableOfType(
            Refusal.class,
            () -> world.waiting.leave(salon.tenant, salon.realm, "second", first.waitingId()));
    Refusal absent =
        catchThrowableOfType(
            Refusal.class,
            () -> world.waiting.leave(salon.tenant, salon.realm, "second", "wl_absent"));

    assertThat(foreign.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(foreign).hasMessage(absent.getMessage());
    assertThat(world.waiting.of(salon.tenant, salon.realm, "first")).hasSize(1);
  }

  @Test
  void anOfferThatIsDeclinedGoesOnAndItsVisitorWaitsOn() {
    Booking booking = book(ten);
    Waiting first = join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    Hold offered = stored("first").orElseThrow();

    boolean declined = world.waiting.decline(salon.tenant, salon.realm, "first", first.waitingId());

    assertThat(declined).isTrue();
    assertThat(stored("second").map(Hold::start)).contains(offered.start());
    assertThat(world.waiting.of(salon.tenant, salon.realm, "first")).hasSize(1);
    assertThat(world.waiting.decline(salon.tenant, salon.realm, "first", first.waitingId()))
        .isFalse();
  }

  @Test
  void anOfferOfOneWhoTookAnotherTimeGoesOn() {
    Booking booking = book(ten);
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);
    cancel(booking);
    Hold offered = stored("first").orElseThrow();
    Hold hold = world.holds.hold(salon.tenant, salon.realm, three, "first", Optional.empty());
    Booking taken = world.bookings.confirm(salon.tenant, salon.realm, three, hold, EVA, "bk_1");

    world.waiting.served(salon.tenant, salon.realm, taken);

    assertThat(stored("second").map(Hold::start)).contains(offered.start());
  }

  @Test
  void whoeverWaitsForTheSameKeepsTheirPlace() {
    Waiting first = join("first", "corte", Optional.empty(), TUESDAY);

    assertThat(join("first", "corte", Optional.empty(), TUESDAY)).isEqualTo(first);
    assertThat(world.waiting.of(salon.tenant, salon.realm, "first")).hasSize(1);
    assertThat(world.waiting.of(salon.tenant, salon.realm, "second")).isEmpty();
  }

  @Test
  void whoeverHasATimeWaitsNoMore() {
    join("first", "corte", Optional.empty(), TUESDAY);
    Hold hold = world.holds.hold(salon.tenant, salon.realm, ten, "first", Optional.empty());
    Booking booking = world.bookings.confirm(salon.tenant, salon.realm, ten, hold, EVA, "bk_1");

    world.waiting.served(salon.tenant, salon.realm, booking);

    assertThat(world.waiting.of(salon.tenant, salon.realm, "first")).isEmpty();
  }

  @Test
  void theLineHasAnEnd() {
    for (int day = 0; day < 5; day++) {
      join("first", "corte", Optional.empty(), TUESDAY.plusDays(day));
    }

    assertThat(refusal("corte", Optional.empty(), TUESDAY.plusDays(9)).reason())
        .contains("WAITING_LIST_FULL");
  }

  @Test
  void onlyWhatCanBeHadIsWaitedFor() {
    assertThat(refusal("absent", Optional.empty(), TUESDAY).code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusal("corte", Optional.of("camila"), TUESDAY).code())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusal("corte", Optional.empty(), TUESDAY.minusDays(2)).field()).contains("to");
  }

  @Test
  void aPlaceIsOverWithItsDays() {
    join("first", "corte", Optional.empty(), TUESDAY);

    world.clock.set(TUESDAY.plusDays(1).atStartOfDay(Salon.ZONE).toInstant());

    assertThat(world.waiting.of(salon.tenant, salon.realm, "first")).isEmpty();
  }

  @RepeatedTest(20)
  void twoCancellationsAtOnceAreTwoOffers() throws Exception {
    List<Booking> bookings = List.of(book(ten), book(three));
    join("first", "corte", Optional.of("ana"), TUESDAY);
    join("second", "corte", Optional.of("ana"), TUESDAY);

    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Booking>> cancelled =
        bookings.stream()
            .map(
                booking ->
                    threads.submit(
                        () -> {
                          start.await();
                          return cancel(booking);
                        }))
            .toList();
    start.countDown();
    for (Future<Booking> each : cancelled) {
      each.get();
    }
    threads.shutdown();

    assertThat(offer("first")).isPresent();
    assertThat(offer("second")).isPresent();
    assertThat(offer("first").map(Hold::start)).isNotEqualTo(offer("second").map(Hold::start));
  }

  private Waiting join(
      String visitor, String serviceId, Optional<String> providerId, LocalDate day) {
    world.clock.set(world.clock.instant().plusMillis(1)); // nobody joins at the same moment
    return world.waiting.join(
        salon.tenant,
        salon.realm,
        visitor,
        new Wanted(serviceId, providerId, day, day),
        Optional.empty());
  }

  private Refusal refusal(String serviceId, Optional<String> providerId, LocalDate day) {
    return catchThrowableOfType(Refusal.class, () -> join("first", serviceId, providerId, day));
  }

  private Optional<Hold> offer(String visitor) {
    return world.waiting.of(salon.tenant, salon.realm, visitor).stream()
        .flatMap(place -> place.offer().stream())
        .findFirst();
  }

  /** As it is stored: nobody looks at the line, so nothing goes on by that. */
  private Optional<Hold> stored(String visitor) {
    return world.waitingStore.line(salon.realm).stream()
        .filter(place -> place.visitorId().equals(visitor))
        .flatMap(place -> place.offer().stream())
        .findFirst();
  }

  private void suspend(Tenant active) {
    world.directory.update(
        new Tenant(
            active.tenantId(),
            active.name(),
            active.plan(),
            TenantState.SUSPENDED,
            active.vertical(),
            active.cell(),
            active.epoch(),
            active.settings(),
            active.version() + 1,
            active.ownLimits()));
  }

  /** A store that says when it is read. */
  private record Watched(WaitingStore store, Runnable seen) implements WaitingStore {
    @Override
    public List<Waiting> line(Realm realm) {
      seen.run();
      return store.line(realm);
    }

    @Override
    public boolean save(Realm realm, Waiting to) {
      return store.save(realm, to);
    }

    @Override
    public Optional<Waiting> remove(Realm realm, String waitingId) {
      return store.remove(realm, waitingId);
    }
  }

  private Booking book(Appointment wanted) {
    return world.bookings.book(salon.tenant, salon.realm, wanted, EVA, false);
  }

  private Booking cancel(Booking booking) {
    return world.bookings.cancel(salon.tenant, salon.realm, booking, Optional.empty(), true);
  }
}
