package io.bookingchat.scheduling;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.scheduling.ProviderHours.Absence;
import io.bookingchat.tenancy.TenantId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TestHoursEditor {
  private static final WeeklyWindow MONDAY =
      new WeeklyWindow(DayOfWeek.MONDAY, TimeWindow.parse("09:00", "24:00"));
  private static final TenantId TENANT = new TenantId("acme");

  private final ProviderHoursStore store = new MemoryWorld().hours;
  private final HoursEditor editor = new HoursEditor(store);

  @Test
  void everySavingReplacesTheHoursAndCountsOn() {
    LocalDate holiday = LocalDate.of(2026, 9, 18);
    replace(List.of(MONDAY), Map.of(holiday, List.of()), List.of());

    ProviderHours second = replace(List.of(MONDAY), Map.of(), List.of());

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.overrides()).isEmpty();
  }

  @Test
  void anAbsenceEndsAfterItBegins() {
    Instant noon = Instant.parse("2026-03-09T12:00:00Z");

    assertThat(field(List.of(), Map.of(), List.of(new Absence(noon, noon, Optional.empty()))))
        .contains("absences.to");
  }

  @Test
  void noAbsenceIsGivenTwice() {
    Absence off = new Absence(Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Optional.empty());
    Absence again = new Absence(off.from(), off.to(), Optional.of("otra vez"));

    assertThat(field(List.of(), Map.of(), List.of(off, again))).contains("absences.from");
  }

  @Test
  void farDatesAndEndlessListsAreRefused() {
    assertThat(field(List.of(), Map.of(LocalDate.of(9999, 1, 1), List.of()), List.of()))
        .contains("overrides.date");
    assertThat(field(nCopies(101, MONDAY), Map.of(), List.of())).contains("weekly");
    assertThat(field(List.of(), dates(401, 1), List.of())).contains("overrides");
    assertThat(field(List.of(), dates(1, 21), List.of())).contains("overrides.windows");
    assertThat(field(List.of(), dates(101, 20), List.of())).contains("overrides.windows");
    assertThat(
            field(
                List.of(),
                Map.of(),
                List.of(new Absence(Instant.MIN, Instant.EPOCH, Optional.empty()))))
        .contains("absences.from");
  }

  private static Map<LocalDate, List<TimeWindow>> dates(int days, int windowsEach) {
    LocalDate first = LocalDate.of(2026, 3, 9);
    return first
        .datesUntil(first.plusDays(days))
        .collect(Collectors.toMap(date -> date, date -> nCopies(windowsEach, MONDAY.window())));
  }

  private Optional<String> field(
      List<WeeklyWindow> weekly,
      Map<LocalDate, List<TimeWindow>> overrides,
      List<Absence> absences) {
    return catchThrowableOfType(
            io.bookingchat.error.Refusal.class, () -> replace(weekly, overrides, absences))
        .field();
  }

  @Test
  void hoursThatSomeoneElseChangedSinceAreNotReplaced() {
    ProviderHours read = store.find(TENANT, "ana");
    replace(List.of(MONDAY), Map.of(), List.of());

    assertThat(
            catchThrowableOfType(
                    io.bookingchat.error.Refusal.class, () -> editor.replace(TENANT, "ana", read))
                .code())
        .isEqualTo(io.bookingchat.error.ErrorCode.CONFLICT);
  }

  private ProviderHours replace(
      List<WeeklyWindow> weekly,
      Map<LocalDate, List<TimeWindow>> overrides,
      List<Absence> absences) {
    int version = store.find(TENANT, "ana").version();
    return editor.replace(TENANT, "ana", new ProviderHours(weekly, overrides, absences, version));
  }
}
