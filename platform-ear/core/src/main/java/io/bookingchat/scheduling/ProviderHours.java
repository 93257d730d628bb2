package io.bookingchat.scheduling;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a provider works, as it is stored.
 *
 * @param version counts its changes; 0 when nothing was ever saved
 */
public record ProviderHours(
    List<WeeklyWindow> weekly,
    Map<LocalDate, List<TimeWindow>> overrides,
    List<Absence> absences,
    int version) {

  /** Overrides and absences are in the order of time. */
  public ProviderHours {
    overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    absences =
        absences.stream()
            .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::to))
            .toList();
  }

  /** Time off. */
  public record Absence(Instant from, Instant to, Optional<String> reason) {}

  public static final ProviderHours NONE = new ProviderHours(List.of(), Map.of(), List.of(), 0);

  /** The same, read in a zone, within the hours of the company. */
  public Availability in(ZoneId zone, CompanyHours company) {
    return new Availability(
        zone,
        weekly,
        overrides,
        absences.stream().map(off -> new Interval(off.from(), off.to())).toList(),
        company);
  }
}
