package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Tenant;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a company sets for all of its providers: opening hours and holidays. */
final class TestCompanyRules {
  private static final String GOOD_FRIDAY = "2026-04-03";

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();

  @Test
  void outsideTheOpeningHoursOfTheCompanyNobodyWorks() {
    Tenant afternoons =
        salon.tenant.with(
            salon
                .tenant
                .settings()
                .withHours(
                    List.of(
                        new WeeklyWindow(DayOfWeek.TUESDAY, TimeWindow.parse("14:00", "18:00")))));

    assertThat(refusal(afternoons, "2026-03-10T10:00")).contains("CLOSED");
    assertThat(refusal(afternoons, "2026-03-10T15:00")).isEmpty();
    assertThat(refusal(salon.tenant, "2026-03-10T10:00")).isEmpty();
  }

  @Test
  void onAHolidayTheCompanyIsClosed() {
    Tenant chilean = observing("CL");

    assertThat(refusal(chilean, GOOD_FRIDAY + "T10:00")).contains("CLOSED");
    assertThat(refusal(chilean, "2026-04-02T10:00")).isEmpty();
    assertThat(refusal(salon.tenant, GOOD_FRIDAY + "T10:00")).isEmpty();
  }

  @Test
  void aProviderMayWorkOnAHoliday() {
    ProviderHours hours = world.hours.find(salon.tenant.tenantId(), "ana");
    world.hours.save(
        salon.tenant.tenantId(),
        "ana",
        new ProviderHours(
            hours.weekly(),
            Map.of(LocalDate.parse(GOOD_FRIDAY), List.of(TimeWindow.parse("10:00", "12:00"))),
            List.of(),
            hours.version()));

    assertThat(refusal(observing("CL"), GOOD_FRIDAY + "T10:00")).isEmpty();
    assertThat(refusal(observing("CL"), GOOD_FRIDAY + "T12:00")).contains("CLOSED");
  }

  private Tenant observing(String calendar) {
    BookingSettings rules = salon.tenant.settings().booking();
    return salon.tenant.with(
        salon
            .tenant
            .settings()
            .with(
                new BookingSettings(
                    rules.minAdvanceMinutes(),
                    rules.maxAdvanceDays(),
                    rules.maxBookingsPerDay(),
                    rules.maxBookingsPerWeek(),
                    rules.cancelMinutesBefore(),
                    rules.holdMinutes(),
                    rules.maxOpenBookingsPerCustomer(),
                    Optional.of(calendar))));
  }

  private Optional<String> refusal(Tenant tenant, String local) {
    return world
        .finder
        .refusal(tenant, salon.realm, salon.at(salon.haircut, salon.ana, local), "")
        .map(SlotFinder.Reason::code);
  }
}
