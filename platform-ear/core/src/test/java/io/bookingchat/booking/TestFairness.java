package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When nobody was chosen, whoever has fewest bookings of the week comes first. */
final class TestFairness {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();

  @Test
  void equalsComeByTheirIds() {
    assertThat(freeAt("2026-03-12T10:00")).containsExactly("ana", "pedro");
  }

  @Test
  void fewestBookingsOfTheWeekComeFirst() {
    book("2026-03-13T12:00"); // Friday of the same week

    assertThat(freeAt("2026-03-12T10:00")).containsExactly("pedro", "ana");
  }

  @Test
  void anotherWeekDoesNotCount() {
    book("2026-03-16T12:00"); // Monday

    assertThat(freeAt("2026-03-14T10:00")).containsExactly("ana", "pedro"); // Saturday
    assertThat(freeAt("2026-03-20T10:00")).containsExactly("pedro", "ana"); // Friday
  }

  @Test
  void startsRiseWhoeverIsBusy() {
    book("2026-03-13T12:00");
    List<Appointment> open = world.finder.open(search("2026-03-09T00:00", "2026-03-21T00:00"));

    assertThat(open).extracting(Appointment::start).isSorted();
  }

  private void book(String local) {
    world.bookings.book(
        salon.tenant,
        salon.realm,
        salon.at(salon.haircut, salon.ana, local),
        new Customer("Rosa", Optional.empty(), Optional.empty()),
        true);
  }

  private List<String> freeAt(String local) {
    return world
        .finder
        .open(search(local, LocalDateTime.parse(local).plusMinutes(1).toString()))
        .stream()
        .map(Appointment::providerId)
        .toList();
  }

  private Search search(String from, String to) {
    return new Search(
        salon.tenant,
        salon.realm,
        "",
        salon.haircut,
        List.of(salon.pedro, salon.ana),
        LocalDateTime.parse(from).atZone(Salon.ZONE).toInstant(),
        LocalDateTime.parse(to).atZone(Salon.ZONE).toInstant());
  }
}
