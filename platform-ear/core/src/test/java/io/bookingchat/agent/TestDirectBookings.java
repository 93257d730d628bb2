package io.bookingchat.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.agent.DirectBookings.HeldTime;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class TestDirectBookings {
  private static final Customer EVA =
      new Customer("Eva Luna", Optional.empty(), Optional.of("9 8123 4567"));

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Caller.Page page = page(KeyMode.LIVE);
  private final SlotHandles handles = new SlotHandles(world.signer, world.clock);
  private final DirectBookings direct =
      new DirectBookings(
          handles,
          world.catalogue,
          world.holds,
          world.policies,
          world.bookings,
          world.bookingStore,
          world.waiting,
          world.signer);

  @Test
  void heldTimeIsBookedOnceHoweverOftenItIsAskedFor() {
    HeldTime held = direct.hold(page, "v_eva", slot("10:00"), Optional.empty());
    assertThat(held.until()).isAfter(MemoryWorld.NOW);

    Booking booked = direct.book(page, "v_eva", held.handle(), EVA);
    Booking again = direct.book(page, "v_eva", held.handle(), EVA);

    assertThat(again).isEqualTo(booked);
    assertThat(booked.customer().phone()).contains("+56981234567");
    assertThat(world.bookingStore.ofVisitor(salon.realm, "v_eva")).containsExactly(booked);
  }

  @Test
  void heldTimeIsNobodyElses() {
    HeldTime held = direct.hold(page, "v_eva", slot("10:00"), Optional.empty());

    refused(
        ErrorCode.SLOT_TAKEN, () -> direct.hold(page, "v_ana", slot("10:00"), Optional.empty()));
    refused(ErrorCode.NOT_FOUND, () -> direct.book(page, "v_ana", held.handle(), EVA));
    refused(
        ErrorCode.NOT_FOUND, () -> direct.book(page(KeyMode.TEST), "v_eva", held.handle(), EVA));
    refused(ErrorCode.NOT_FOUND, () -> direct.book(page, "v_eva", held.handle() + "A", EVA));
  }

  @Test
  void anotherTimeTakesThePlaceOfTheFirst() {
    HeldTime first = direct.hold(page, "v_eva", slot("10:00"), Optional.empty());
    direct.hold(page, "v_eva", slot("11:00"), Optional.of(first.handle()));

    assertThat(direct.hold(page, "v_ana", slot("10:00"), Optional.empty()).handle()).isNotEmpty();
  }

  @Test
  void whatAnotherHoldsIsNotGivenBackByItsHandle() {
    HeldTime first = direct.hold(page, "v_eva", slot("10:00"), Optional.empty());
    direct.hold(page, "v_ana", slot("11:00"), Optional.of(first.handle()));

    refused(
        ErrorCode.SLOT_TAKEN, () -> direct.hold(page, "v_bob", slot("10:00"), Optional.empty()));
  }

  @Test
  void slotThatIsNoneAndCustomerWhoCannotBeReachedAreRefusedByField() {
    assertThatThrownBy(() -> direct.hold(page, "v_eva", "x", Optional.empty()))
        .satisfies(thrown -> assertThat(((Refusal) thrown).field()).contains("slotId"));
    String handle = direct.hold(page, "v_eva", slot("10:00"), Optional.empty()).handle();
    for (Optional<String> phone : List.of(Optional.<String>empty(), Optional.of("12345"))) {
      assertThatThrownBy(
              () ->
                  direct.book(page, "v_eva", handle, new Customer("Eva", Optional.empty(), phone)))
          .satisfies(thrown -> assertThat(((Refusal) thrown).field()).contains("customer.phone"));
    }
  }

  @Test
  void timeThatRanOutIsStillBookedWhileItIsFree() {
    HeldTime held = direct.hold(page, "v_eva", slot("10:00"), Optional.empty());
    world.clock.advance(Duration.ofHours(1));

    assertThat(direct.book(page, "v_eva", held.handle(), EVA).status().occupies()).isTrue();
  }

  private String slot(String time) {
    return handles
        .offer(salon.realm, salon.at(salon.haircut, salon.ana, "2026-03-10T" + time))
        .slotId();
  }

  private static void refused(ErrorCode code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .satisfies(thrown -> assertThat(((Refusal) thrown).code()).isEqualTo(code));
  }

  private Caller.Page page(KeyMode mode) {
    return Servers.page(salon.tenant, "key_1", mode, OptionalInt.empty());
  }
}
