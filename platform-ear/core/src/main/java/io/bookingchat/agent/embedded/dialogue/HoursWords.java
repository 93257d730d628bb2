package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opening hours in words: days with the same hours together. */
final class HoursWords {
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private final Voice voice;

  HoursWords(Voice voice) {
    this.voice = voice;
  }

  String text(List<WeeklyWindow> hours) {
    if (hours.isEmpty()) {
      return voice.say("answer.hours.none");
    }
    List<String> lines = new ArrayList<>();
    runs(hours).forEach((days, windows) -> lines.add(line(days, windows)));
    return voice.say("answer.hours", "hours", String.join("; ", lines));
  }

  /** Runs of neighbouring days that have the same windows, in the order of the week. */
  private static Map<List<DayOfWeek>, List<TimeWindow>> runs(List<WeeklyWindow> hours) {
    Map<List<DayOfWeek>, List<TimeWindow>> runs = new LinkedHashMap<>();
    List<DayOfWeek> run = new ArrayList<>();
    List<TimeWindow> before = List.of();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<TimeWindow> windows = on(day, hours);
      if (!windows.equals(before) && !run.isEmpty()) {
        runs.put(List.copyOf(run), before);
        run.clear();
      }
      if (!windows.isEmpty()) {
        run.add(day);
      }
      before = windows;
    }
    if (!run.isEmpty()) {
      runs.put(List.copyOf(run), before);
    }
    return runs;
  }

  private static List<TimeWindow> on(DayOfWeek day, List<WeeklyWindow> hours) {
    return hours.stream().filter(weekly -> weekly.day() == day).map(WeeklyWindow::window).toList();
  }

  private String line(List<DayOfWeek> days, List<TimeWindow> windows) {
    String first = voice.formats().weekday(days.get(0));
    String last = voice.formats().weekday(days.get(days.size() - 1));
    String named =
        switch (days.size()) {
          case 1 -> first;
          case 2 -> voice.formats().list(List.of(first, last));
          default -> voice.say("answer.hours.range", Map.of("from", first, "to", last));
        };
    String times = voice.formats().list(windows.stream().map(this::window).toList());
    return voice.say("answer.hours.line", Map.of("days", named, "windows", times));
  }

  private String window(TimeWindow window) {
    return voice.say(
        "answer.hours.window",
        Map.of("from", clock(window.fromMinute()), "to", clock(window.toMinute())));
  }

  private String clock(int minute) {
    return voice.formats().time(LocalTime.ofSecondOfDay((minute % MINUTES_OF_A_DAY) * 60L));
  }
}
