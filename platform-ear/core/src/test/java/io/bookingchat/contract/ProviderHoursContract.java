package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.HoursEditor;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHours.Absence;
import io.bookingchat.scheduling.ProviderHoursStore;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
  void savesAsMuchAsTheEditorLetsIn() {
    HoursEditor editor = new HoursEditor(hours());
    LocalDate from = LocalDate.parse("2026-01-01");

    ProviderHours saved =
        Scope.as(Scope.ACME, () -> editor.replace(Scope.ACME, "ana", most(from, 0)));

    assertThat(find("ana")).isEqualTo(saved);
  }

  /** All that the editor lets in, of the characters that take the most room. */
  private static ProviderHours most(LocalDate from, int version) {
    TimeWindow window = TimeWindow.parse("23:00", "24:00");
    Map<LocalDate, List<TimeWindow>> overrides = new TreeMap<>();
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      overrides.put(from.plusDays(i), Collections.nCopies(5, window));
      Instant start = from.plusDays(i).atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(1);
      absences.add(new Absence(start, start.plusSeconds(3600), Optional.of("\u4f11".repeat(200))));
    }
    return new ProviderHours(
        Collections.nCopies(100, new WeeklyWindow(DayOfWeek.WEDNESDAY, window)),
        overrides,
        absences,
        version);
  }

  @Test
  void givesThoseOfAWholeTeamAtOnce() {
    List<String> team = IntStream.range(0, 130).mapToObj(i -> "p" + i).toList();
    team.stream().skip(1).forEach(id -> save(id, full));

    Map<String, ProviderHours> found = Scope.as(Scope.ACME, () -> hours().find(Scope.ACME, team));

    assertThat(found).containsOnlyKeys(team).containsEntry("p0", ProviderHours.NONE);
    assertThat(found).allSatisfy((id, hours) -> assertThat(hours).as(id).isEqualTo(find(id)));
    assertThat(Scope.as(Scope.ACME, () -> hours().find(Scope.ACME, List.of()))).isEmpty();
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
