package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHours.Absence;
import io.bookingchat.scheduling.ProviderHoursStore;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every {@link ProviderHoursStore} does. */
public abstract class ProviderHoursContract {
  protected abstract ProviderHoursStore hours();

  private final ProviderHours full =
      new ProviderHours(
          List.of(
              new WeeklyWindow(DayOfWeek.MONDAY, TimeWindow.parse("09:00", "13:00")),
              new WeeklyWindow(DayOfWeek.MONDAY, TimeWindow.parse("14:00", "24:00")),
              new WeeklyWindow(DayOfWeek.SUNDAY, TimeWindow.parse("22:00", "02:00"))),
          Map.of(
              LocalDate.parse("2026-09-18"),
              List.of(),
              LocalDate.parse("2026-12-24"),
              List.of(TimeWindow.parse("09:00", "12:00"))),
          List.of(
              new Absence(
                  Instant.parse("2026-02-01T03:00:00Z"),
                  Instant.parse("2026-02-15T03:00:00Z"),
                  Optional.of("vacaciones")),
              new Absence(
                  Instant.parse("2026-01-01T03:00:00Z"),
                  Instant.parse("2026-01-02T03:00:00Z"),
                  Optional.empty())),
          0);

  @Test
  void knowsNothingAtFirst() {
    assertThat(find("ana")).isEqualTo(ProviderHours.NONE);
  }

  @Test
  void givesBackWhatWasSavedOneVersionOn() {
    ProviderHours saved = save("ana", full);

    assertThat(saved)
        .isEqualTo(new ProviderHours(full.weekly(), full.overrides(), full.absences(), 1));
    assertThat(find("ana")).isEqualTo(saved);
    assertThat(find("anabel")).isEqualTo(ProviderHours.NONE);
  }

  @Test
  void forgetsWhatIsLeftOut() {
    save("ana", full);
    ProviderHours less =
        new ProviderHours(
            List.of(full.weekly().get(0)), Map.of(), List.of(full.absences().get(1)), 1);

    save("ana", less);

    assertThat(find("ana"))
        .isEqualTo(new ProviderHours(less.weekly(), Map.of(), less.absences(), 2));
  }

  @Test
  void savesAsManyDatesAsTheEditorLetsIn() {
    ProviderHours first = save("ana", dates(LocalDate.parse("2026-01-01"), 0));
    ProviderHours second = save("ana", dates(LocalDate.parse("2029-01-01"), first.version()));

    assertThat(first.absences()).hasSize(400);
    assertThat(second.absences()).hasSize(400);
    assertThat(find("ana")).isEqualTo(second);
  }

  private static ProviderHours dates(LocalDate from, int version) {
    Map<LocalDate, List<TimeWindow>> overrides = new TreeMap<>();
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      overrides.put(from.plusDays(i), List.of(TimeWindow.parse("09:00", "12:00")));
      Instant start = from.plusDays(i).atStartOfDay(ZoneOffset.UTC).toInstant();
      absences.add(new Absence(start, start.plusSeconds(3600), Optional.empty()));
    }
    return new ProviderHours(List.of(), overrides, absences, version);
  }

  @Test
  void refusesAnOldVersion() {
    save("ana", full);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> save("ana", full));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void startsAnewAfterADelete() {
    save("ana", full);
    Scope.run(Scope.ACME, () -> hours().delete(Scope.ACME, "ana"));

    assertThat(find("ana")).isEqualTo(ProviderHours.NONE);
    assertThat(save("ana", full).version()).isEqualTo(1);
  }

  private ProviderHours find(String providerId) {
    return Scope.as(Scope.ACME, () -> hours().find(Scope.ACME, providerId));
  }

  private ProviderHours save(String providerId, ProviderHours saved) {
    return Scope.as(Scope.ACME, () -> hours().save(Scope.ACME, providerId, saved));
  }
}
