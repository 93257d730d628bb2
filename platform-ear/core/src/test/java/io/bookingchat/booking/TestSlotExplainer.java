package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TestSlotExplainer {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final SlotExplainer explainer =
      new SlotExplainer(world.calendars, world.policies, world.clock);

  @Test
  void everyStartOnAStepIsEitherOfferedOrExplained() {
    Appointment taken = salon.at(salon.haircut, salon.ana, "2026-03-10T11:00");
    world.bookings.book(
        salon.tenant,
        salon.realm,
        taken,
        new Customer("Rosa", Optional.empty(), Optional.of("+56911112222")),
        false);
    Search search = day(LocalDate.of(2026, 3, 10));

    Map<String, Long> reasons =
        explainer.refused(search, salon.ana).stream()
            .collect(
                Collectors.groupingBy(refused -> refused.reason().code(), Collectors.counting()));

    assertThat(reasons).containsOnlyKeys("TAKEN", "BUFFER");
    long steps = 4 * 9 - 2; // from 09:00 by the quarter until 17:15
    assertThat(world.finder.open(search))
        .hasSize((int) (steps - reasons.get("TAKEN") - reasons.get("BUFFER")));
  }

  @Test
  void whatIsPastIsTooSoon() {
    assertThat(explainer.refused(day(LocalDate.of(2026, 3, 6)), salon.ana))
        .isNotEmpty()
        .allMatch(refused -> refused.reason().code().equals("MIN_ADVANCE"));
  }

  private Search day(LocalDate date) {
    return new Search(
        salon.tenant,
        salon.realm,
        "",
        salon.haircut,
        List.of(salon.ana),
        date.atStartOfDay(Salon.ZONE).toInstant(),
        date.plusDays(1).atStartOfDay(Salon.ZONE).toInstant());
  }
}
