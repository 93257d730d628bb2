package io.bookingchat.hours;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a day by the wall clock, such as 09:00-17:00. It begins on the date it is stated for;
 * when {@code toMinute} is not after {@code fromMinute} it ends on the following date, so
 * 22:00-02:00 runs past midnight, 22:00-22:00 lasts a whole day and 14:00-00:00 is the same as
 * 14:00-24:00.
 *
 * @param fromMinute minutes from local midnight, 0 to 1439
 * @param toMinute minutes from local midnight, 0 to 1440; 1440 is the midnight at the end of the
 *     date
 */
public record TimeWindow(int fromMinute, int toMinute) {

  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");

  public TimeWindow {
    if (fromMinute < 0 || fromMinute >= MINUTES_OF_A_DAY) {
      throw new IllegalArgumentException("a window begins between 00:00 and 23:59");
    }
    if (toMinute < 0 || toMinute > MINUTES_OF_A_DAY) {
      throw new IllegalArgumentException("a window ends between 00:00 and 24:00");
    }
  }

  /**
   * Reads two times of the form {@code HH:MM}.
   *
   * @throws IllegalArgumentException when either is no such time or out of its range
   */
  public static TimeWindow parse(String from, String to) {
    return new TimeWindow(minuteOf(from), minuteOf(to));
  }

  /** The beginning as {@code HH:MM}. */
  public String fromText() {
    return text(fromMinute);
  }

  /** The end as {@code HH:MM}, {@code 24:00} for the end of the date. */
  public String toText() {
    return text(toMinute);
  }

  @Override
  public String toString() {
    return fromText() + "-" + toText();
  }

  private static int minuteOf(String time) {
    Matcher matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a time of day (HH:MM): " + time);
    }
    return Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
  }

  private static String text(int minute) {
    int hours = minute / 60;
    int minutes = minute % 60;
    return (hours < 10 ? "0" : "") + hours + (minutes < 10 ? ":0" : ":") + minutes;
  }
}
