package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Limits;
import io.bookingchat.tenancy.Tenant;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which bookings count in the month. */
final class TestBookingQuota {
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());
  private static final OptionalInt NONE = OptionalInt.empty();

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Tenant tenant =
      salon.tenant.within(Optional.of(new Limits(NONE, OptionalInt.of(2), NONE, NONE)));
  private final Appointment ten = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
  private final Appointment noon = salon.at(salon.haircut, salon.ana, "2026-03-10T12:00");
  private final Appointment three = salon.at(salon.haircut, salon.ana, "2026-03-10T15:00");

  @Test
  void thoseThatAreMadeCountAndNothingThatIsRefused() {
    book(ten, "b_1");
    for (int i = 0; i < 5; i++) {
      String bookingId = "b_taken" + i;
      assertThat(code(() -> book(ten, bookingId))).isEqualTo(ErrorCode.SLOT_TAKEN);
    }
    book(noon, "b_2");

    assertThat(code(() -> book(three, "b_3"))).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
    assertThat(world.bookingStore.find(salon.realm, "b_3")).isEmpty();
    assertThat(used()).isEqualTo(2);
  }

  @Test
  void theSameAgainMovingAndCancellingCountNothing() {
    Booking booking = book(ten, "b_1");
    book(noon, "b_2");

    assertThat(book(ten, "b_1")).isEqualTo(booking);
    Booking moved = world.bookings.reschedule(tenant, salon.realm, booking, three, true);
    world.bookings.cancel(tenant, salon.realm, moved, Optional.empty(), true);

    assertThat(used()).isEqualTo(2);
    assertThat(code(() -> book(three, "b_3"))).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
  }

  private Booking book(Appointment wanted, String bookingId) {
    return world.bookings.book(tenant, salon.realm, wanted, EVA, true, bookingId);
  }

  private static ErrorCode code(ThrowingCallable work) {
    return catchThrowableOfType(Refusal.class, work).code();
  }

  private long used() {
    return world.usage.of(tenant, world.usage.month(tenant)).used().stream()
        .filter(each -> each.metric() == Metric.BOOKINGS)
        .mapToLong(Used::used)
        .sum();
  }
}
