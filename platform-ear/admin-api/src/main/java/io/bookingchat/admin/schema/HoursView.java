package io.bookingchat.admin.schema;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.ProviderHours;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** When a provider works. */
@Type("AvailabilityRules")
public record HoursView(
    String providerId,
    String zone,
    List<@NonNull Weekly> weekly,
    List<@NonNull OnDate> overrides,
    List<@NonNull Absence> absences,
    int version) {

  /** A window that recurs every week. */
  @Type("WeeklyWindow")
  public record Weekly(Weekday day, String from, String to) {
    static Weekly of(WeeklyWindow window) {
      return new Weekly(
          Weekday.of(window.day()), window.window().fromText(), window.window().toText());
    }
  }

  /** A date with hours of its own. */
  @Type("DateOverride")
  public record OnDate(LocalDate date, List<@NonNull Window> windows) {
    static OnDate of(Map.Entry<LocalDate, List<TimeWindow>> entry) {
      return new OnDate(entry.getKey(), entry.getValue().stream().map(Window::of).toList());
    }
  }

  /** A window of one date. */
  @Type("Window")
  public record Window(String from, String to) {
    static Window of(TimeWindow window) {
      return new Window(window.fromText(), window.toText());
    }
  }

  /** Time off. */
  @Type("Absence")
  public record Absence(OffsetDateTime from, OffsetDateTime to, Optional<String> reason) {
    static Absence of(ProviderHours.Absence absence, ZoneId zone) {
      return new Absence(
          Times.at(absence.from(), zone), Times.at(absence.to(), zone), absence.reason());
    }
  }

  /**
   * The hours of a provider.
   *
   * @param provided the zone in which the provider's local times are meant
   * @param shown the tenant's zone, in which instants are written
   */
  public static HoursView of(
      String providerId, ZoneId provided, ZoneId shown, ProviderHours hours) {
    return new HoursView(
        providerId,
        provided.getId(),
        hours.weekly().stream().map(Weekly::of).toList(),
        hours.overrides().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(OnDate::of)
            .toList(),
        hours.absences().stream().map(absence -> Absence.of(absence, shown)).toList(),
        hours.version());
  }
}
