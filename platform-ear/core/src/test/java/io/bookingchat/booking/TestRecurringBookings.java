package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.booking.RecurringBookings.Series;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.Tenant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TestRecurringBookings {
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final RecurringBookings recurring = new RecurringBookings(world.bookings);

  @Test
  void anHourThatClocksSkipIsReportedAndNotMovedSilently() {
    openAroundTheClock();
    // clocks go forward from midnight to one on Sunday 6 September 2026
    Series series = book("2026-08-23T00:30", 4);

    assertThat(series.placed())
        .extracting(Booking::start)
        .containsExactly(
            Instant.parse("2026-08-23T04:30:00Z"),
            Instant.parse("2026-08-30T04:30:00Z"),
            Instant.parse("2026-09-13T03:30:00Z"));
    assertThat(series.refused())
        .containsExactly(
            new RecurringBookings.Refused(Instant.parse("2026-09-06T04:30:00Z"), "CLOSED"));
  }

  @Test
  void ofAnHourThatComesTwiceTheFirstWeeksOffsetIsKept() {
    openAroundTheClock();
    // clocks go back from midnight to eleven in the night to Sunday 5 April 2026
    Series series = book("2026-03-28T23:15", 2);

    assertThat(series.placed().get(1).start()).isEqualTo(Instant.parse("2026-04-05T02:15:00Z"));
  }

  @Test
  void whatIsWrongWithAllWeeksIsRefusedOnce() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> book("2026-03-10T10:00", 53));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("weeks");
  }

  private void openAroundTheClock() {
    Stream<WeeklyWindow> week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new WeeklyWindow(day, TimeWindow.parse("00:00", "24:00")));
    world.hours.save(
        salon.tenant.tenantId(), "pedro", new ProviderHours(week.toList(), Map.of(), List.of(), 1));
  }

  private Series book(String local, int weeks) {
    // the professionals' own hours alone decide
    Tenant company = salon.tenant.with(salon.tenant.settings().withHours(List.of()));
    return recurring.book(
        company,
        salon.realm,
        salon.at(salon.beard, salon.pedro, local),
        EVA,
        true,
        weeks,
        week -> "bk_" + week);
  }
}
