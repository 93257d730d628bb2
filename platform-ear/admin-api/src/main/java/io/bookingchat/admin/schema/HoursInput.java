package io.bookingchat.admin.schema;

import io.bookingchat.error.Refusal;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.ProviderHours;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * When a provider is to work, all of it: what is left out is gone.
 *
 * @param version as read, else CONFLICT; left out, the hours are replaced whoever changed them last
 */
@Input("AvailabilityInput")
public record HoursInput(
    String providerId,
    List<@NonNull Weekly> weekly,
    @Nullable List<@NonNull OnDate> overrides,
    @Nullable List<@NonNull Absence> absences,
    Optional<Integer> version) {

  /** A window that recurs every week; several a day are allowed. */
  @Input("WeeklyWindowInput")
  public record Weekly(Weekday day, String from, String to) {}

  /** A date with hours of its own; no window closes it. */
  @Input("DateOverrideInput")
  public record OnDate(LocalDate date, List<@NonNull Window> windows) {}

  /** A window of one date. */
  @Input("WindowInput")
  public record Window(String from, String to) {}

  /** Time off. */
  @Input("AbsenceInput")
  public record Absence(OffsetDateTime from, OffsetDateTime to, Optional<String> reason) {}

  public List<WeeklyWindow> weeklyWindows() {
    return weekly(weekly, "weekly");
  }

  /** The dates with hours of their own; a date that is given twice is refused. */
  public Map<LocalDate, List<TimeWindow>> dates() {
    Map<LocalDate, List<TimeWindow>> dates = new LinkedHashMap<>();
    for (OnDate override : Lists.orEmpty(overrides)) {
      List<TimeWindow> windows =
          override.windows().stream()
              .map(window -> window(window.from(), window.to(), "overrides.windows"))
              .toList();
      if (dates.put(override.date(), windows) != null) {
        throw Refusal.invalid("overrides.date", override.date() + " is given twice.");
      }
    }
    return dates;
  }

  public List<ProviderHours.Absence> timesOff() {
    return Lists.orEmpty(absences).stream()
        .map(
            absence ->
                new ProviderHours.Absence(
                    absence.from().toInstant(), absence.to().toInstant(), absence.reason()))
        .toList();
  }

  static List<WeeklyWindow> weekly(List<Weekly> windows, String field) {
    return windows.stream()
        .map(
            weekly ->
                new WeeklyWindow(weekly.day().day(), window(weekly.from(), weekly.to(), field)))
        .toList();
  }

  private static TimeWindow window(String from, String to, String field) {
    try {
      return TimeWindow.parse(from, to);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          field, "A window is two times of day such as 09:00 and 17:30, or 24:00 as its end.");
    }
  }
}
