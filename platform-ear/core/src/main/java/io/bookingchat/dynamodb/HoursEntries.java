package io.bookingchat.dynamodb;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHours.Absence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A provider's hours as entries: {@code 1} to {@code 7}, overrides, absences, and the version. */
final class HoursEntries {
  static final String VERSION = "version";

  private static final String WINDOWS = "windows";
  private static final String OVERRIDE = "override#";
  private static final String ABSENCE = "absence#";

  private record Windows(List<TimeWindow> windows) {}

  private HoursEntries() {}

  static Map<String, Map<String, AttributeValue>> write(ProviderHours hours) {
    Map<String, Map<String, AttributeValue>> entries = new TreeMap<>();
    entries.put(VERSION, version(hours.version()));
    Map<DayOfWeek, List<TimeWindow>> weekdays = new TreeMap<>();
    for (WeeklyWindow weekly : hours.weekly()) {
      weekdays.computeIfAbsent(weekly.day(), day -> new ArrayList<>()).add(weekly.window());
    }
    weekdays.forEach((day, windows) -> entries.put(Keys.weekday(day.getValue()), windows(windows)));
    hours
        .overrides()
        .forEach((date, windows) -> entries.put(Keys.override(date), windows(windows)));
    hours
        .absences()
        .forEach(absence -> entries.put(Keys.absence(absence), Documents.item(absence)));
    return entries;
  }

  static Map<String, AttributeValue> version(int version) {
    return Map.of(VERSION, Items.number(version));
  }

  static ProviderHours read(Map<String, Map<String, AttributeValue>> entries) {
    List<WeeklyWindow> weekly = new ArrayList<>();
    Map<LocalDate, List<TimeWindow>> overrides = new TreeMap<>();
    List<Absence> absences = new ArrayList<>();
    int version = 0;
    for (Map.Entry<String, Map<String, AttributeValue>> entry : entries.entrySet()) {
      String name = entry.getKey();
      if (name.equals(VERSION)) {
        version = Items.number(entry.getValue(), VERSION);
      } else if (name.startsWith(OVERRIDE)) {
        overrides.put(
            LocalDate.parse(name.substring(OVERRIDE.length())), windows(entry.getValue()));
      } else if (name.startsWith(ABSENCE)) {
        absences.add(Documents.read(entry.getValue(), Absence.class));
      } else {
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(name));
        windows(entry.getValue()).forEach(window -> weekly.add(new WeeklyWindow(day, window)));
      }
    }
    return version == 0
        ? ProviderHours.NONE
        : new ProviderHours(weekly, overrides, absences, version);
  }

  private static Map<String, AttributeValue> windows(List<TimeWindow> windows) {
    return Documents.item(new Windows(windows));
  }

  private static List<TimeWindow> windows(Map<String, AttributeValue> attributes) {
    return attributes.containsKey(WINDOWS)
        ? Documents.read(attributes, Windows.class).windows()
        : List.of();
  }
}
