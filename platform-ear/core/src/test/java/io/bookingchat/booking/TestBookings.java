package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestBookings {
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Appointment ten = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
  private final Appointment three = salon.at(salon.haircut, salon.ana, "2026-03-10T15:00");

  @Test
  void offersTheNearestTimesInsteadOfATakenOne() {
    book(ten);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> book(ten));

    assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat(refusal.extensions().get("alternatives"))
        .isEqualTo(
            List.of(
                salon.at(salon.haircut, salon.ana, "2026-03-10T09:00"),
                salon.at(salon.haircut, salon.ana, "2026-03-10T11:00"),
                salon.at(salon.haircut, salon.ana, "2026-03-10T11:15")));
    assertThat(refusal.message(Language.ES)).isEqualTo("Esa hora ya está ocupada.");
  }

  @Test
  void saysInTheVisitorsLanguageWhichRuleForbidsATime() {
    Appointment night = salon.at(salon.haircut, salon.ana, "2026-03-10T22:00");

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> book(night));

    assertThat(refusal.code()).isEqualTo(ErrorCode.POLICY);
    assertThat(refusal.reason()).contains("CLOSED");
    assertThat(refusal.message(Language.PT)).isEqualTo("Não há atendimento nesse horário.");
  }

  @Test
  void movesFreeingTheOldTime() {
    Booking booking = book(ten);

    Booking moved = move(booking, three);

    assertThat(moved.start()).isEqualTo(three.start());
    assertThat(book(ten).start()).isEqualTo(ten.start());
    assertThat(move(moved, three)).isEqualTo(moved);
  }

  @Test
  void neverMovesACancelledBookingWhoseTimeMayBeSomeoneElses() {
    Booking cancelled =
        world.bookings.cancel(salon.tenant, salon.realm, book(ten), Optional.empty(), true);
    book(ten);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> move(cancelled, three));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(catchThrowableOfType(Refusal.class, () -> book(ten)).code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
  }

  @Test
  void lendsNoHoldToAnotherTimeOfItsDay() {
    Appointment soon = salon.at(salon.haircut, salon.ana, "2026-03-09T09:30");
    Hold today = hold(salon.at(salon.haircut, salon.ana, "2026-03-09T15:00"));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> confirm(soon, today));

    assertThat(refusal.reason()).contains("MIN_ADVANCE");
  }

  @Test
  void keepsAGroupsTimeWhenItsServiceBecomesShorter() {
    Service shorter = shorter(salon.yoga);
    Appointment yoga = salon.at(salon.yoga, salon.camila, "2026-03-10T10:00");
    book(yoga);
    Booking second = book(new Appointment(shorter, salon.camila, yoga.start()));
    world.bookings.cancel(salon.tenant, salon.realm, second, Optional.empty(), true);

    Appointment nails = salon.at(salon.nails, salon.camila, "2026-03-10T10:30");

    assertThat(catchThrowableOfType(Refusal.class, () -> book(nails)).code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
  }

  @Test
  void sharesAGroupsTimeUntilItIsFull() {
    Appointment yoga = salon.at(salon.yoga, salon.camila, "2026-03-10T10:00");
    for (int seat = 0; seat < 6; seat++) {
      book(yoga);
    }

    assertThat(catchThrowableOfType(Refusal.class, () -> book(yoga)).code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
  }

  @Test
  void letsAnExpiredHoldGo() {
    Hold hold = hold(ten);
    assertThat(catchThrowableOfType(Refusal.class, () -> book(ten)).code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);

    world.clock.set(hold.expiresAt());

    assertThat(book(ten).start()).isEqualTo(ten.start());
    assertThat(catchThrowableOfType(Refusal.class, () -> confirm(ten, hold)).code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
  }

  private Booking book(Appointment wanted) {
    return world.bookings.book(salon.tenant, salon.realm, wanted, EVA, false);
  }

  private Hold hold(Appointment wanted) {
    return world.holds.hold(salon.tenant, salon.realm, wanted, "visitor", Optional.empty());
  }

  private Booking confirm(Appointment wanted, Hold hold) {
    return world.bookings.confirm(
        salon.tenant, salon.realm, wanted, hold, EVA, world.codes.bookingId());
  }

  private Booking move(Booking booking, Appointment to) {
    Hold hold = world.holds.hold(salon.tenant, salon.realm, to, "visitor", Optional.of(booking));
    return world.bookings.move(salon.tenant, salon.realm, booking, to, hold);
  }

  private static Service shorter(Service service) {
    return new Service(
        service.serviceId(),
        service.name(),
        service.description(),
        service.aliases(),
        service.durationMinutes() / 2,
        service.stepMinutes(),
        service.alignment(),
        0,
        0,
        service.capacity(),
        service.priceMinor(),
        service.currency(),
        true);
  }
}
