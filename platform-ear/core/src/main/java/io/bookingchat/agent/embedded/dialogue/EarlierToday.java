package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.embedded.dates.When;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Today at 9:00" said at ten. The grammar reads it as what can still be, 21:00; where the shop is
 * closed by then, whoever writes so meant the morning, and is told that it is past.
 */
final class EarlierToday {
  private static final int HALF_DAY = 12;

  /** A time with its minutes and without anything that says which half of the day it is in. */
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\d)(\\d{1,2})[:.](\\d{2})(?!\\d|\\s*(?:[ap]\\.?\\s?m|h))");

  private static final Pattern LATE =
      Pattern.compile("\\b(?:tarde|noche|noite|afternoon|evening|night|tonight)\\b");

  private EarlierToday() {}

  /** The readings, with the passed hour as the second where there is one. */
  static List<When> beside(List<When> readings, String text, LocalDateTime now) {
    if (readings.isEmpty() || !(readings.get(0) instanceof When.DayAndClock first)) {
      return readings;
    }
    LocalDateTime passed = first.at().minusHours(HALF_DAY);
    boolean today = first.at().toLocalDate().equals(now.toLocalDate());
    if (!today || !passed.toLocalDate().equals(now.toLocalDate()) || !passed.isBefore(now)) {
      return readings;
    }
    String plain = Topic.plain(text);
    if (!written(plain, passed) || LATE.matcher(plain).find()) {
      return readings;
    }
    List<When> more = new ArrayList<>(readings);
    more.add(1, new When.DayAndClock(passed));
    return more;
  }

  private static boolean written(String plain, LocalDateTime time) {
    Matcher clock = CLOCK.matcher(plain);
    return clock
        .results()
        .anyMatch(
            match ->
                Integer.parseInt(match.group(1)) == time.getHour()
                    && Integer.parseInt(match.group(2)) == time.getMinute());
  }
}
