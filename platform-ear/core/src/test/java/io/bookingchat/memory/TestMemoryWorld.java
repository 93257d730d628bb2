package io.bookingchat.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.SlotFinder.Search;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestMemoryWorld {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();

  @Test
  void booksAHeldTime() {
    Appointment wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
    Hold hold = world.holds.hold(salon.tenant, salon.realm, wanted, "visitor", Optional.empty());

    Booking booking =
        world.bookings.confirm(
            salon.tenant,
            salon.realm,
            wanted,
            hold,
            new Customer("Eva", Optional.empty(), Optional.empty()),
            "bk_1");

    assertThat(world.bookingStore.find(salon.realm, "bk_1")).contains(booking);
    assertThat(world.bookingStore.ofVisitor(salon.realm, "visitor")).containsExactly(booking);
    assertThat(open(wanted)).doesNotContain(wanted);
  }

  private List<Appointment> open(Appointment wanted) {
    return world.finder.open(
        new Search(
            salon.tenant,
            salon.realm,
            "someone else",
            wanted.service(),
            List.of(wanted.provider()),
            wanted.start(),
            wanted.start().plus(Duration.ofHours(3))));
  }
}
