package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that name two days as if they were one: "tomorrow, Monday 16" said on Monday 9. Only what
 * stands side by side is compared, so that "not tomorrow but Monday" is left alone.
 */
final class DayClash {
  /** Smaller numbers after a weekday may be hours. */
  private static final int LATEST_HOUR = 12;

  /** "Monday 16" may be one of these months'. */
  private static final int DAYS_AHEAD = 62;

  private DayClash() {}

  /**
   * The two days that a message could mean; none when its words agree.
   *
   * @param times readings of the message, the likeliest first
   */
  static List<LocalDate> in(String text, List<When> times, LocalDate today, Language language) {
    String plain = Topic.plain(text);
    long weekdays =
        Pattern.compile("\\b(?:" + weekdays(language) + ")").matcher(plain).results().count();
    Matcher said = pattern(language).matcher(plain);
    if (times.isEmpty() || weekdays != 1 || !said.find()) {
      return List.of();
    }
    DayOfWeek weekday = weekday(said.group("weekday"), language);
    Optional<Integer> number =
        Optional.ofNullable(said.group("number"))
            .map(Integer::valueOf)
            .filter(day -> day > LATEST_HOUR);
    Optional<LocalDate> near = near(said, today);
    return near.isPresent()
        ? beside(near.get(), weekday, number, today)
        : numbered(
            weekday,
            number,
            Times.day(Times.wish(times.get(0))).filter(date -> inItsMonth(date, plain, language)),
            today);
  }

  /** "Tomorrow" with another weekday or another number. */
  private static List<LocalDate> beside(
      LocalDate near, DayOfWeek weekday, Optional<Integer> number, LocalDate today) {
    boolean sameDay = near.getDayOfWeek() == weekday;
    if (sameDay && number.filter(day -> day != near.getDayOfMonth()).isEmpty()) {
      return List.of();
    }
    Optional<LocalDate> exact =
        number.flatMap(
            day -> coming(day, today).filter(date -> date.getDayOfWeek() == weekday).findFirst());
    LocalDate other =
        exact
            .or(() -> number.filter(day -> sameDay).flatMap(day -> coming(day, today).findFirst()))
            .orElseGet(() -> today.with(TemporalAdjusters.next(weekday)));
    return List.of(near, other);
  }

  /** A weekday with the number of another one; a month that is named is in the reading. */
  private static List<LocalDate> numbered(
      DayOfWeek weekday, Optional<Integer> number, Optional<LocalDate> read, LocalDate today) {
    if (number.isEmpty()) {
      return List.of();
    }
    int day = number.get();
    boolean agree =
        Stream.concat(read.stream(), coming(day, today))
            .anyMatch(date -> date.getDayOfWeek() == weekday && date.getDayOfMonth() == day);
    Optional<LocalDate> other =
        read.filter(date -> date.getDayOfMonth() == day).or(() -> coming(day, today).findFirst());
    return agree || other.isEmpty()
        ? List.of()
        : List.of(today.with(TemporalAdjusters.next(weekday)), other.get());
  }

  /** Whether the message names the month: without one, a number is that of a day soon. */
  private static boolean inItsMonth(LocalDate date, String plain, Language language) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, language.locale());
    return plain.contains(Topic.plain(month).substring(0, 3)) || plain.contains("/");
  }

  private static Stream<LocalDate> coming(int dayOfMonth, LocalDate today) {
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(date -> date.getDayOfMonth() == dayOfMonth);
  }

  private static Optional<LocalDate> near(Matcher said, LocalDate today) {
    for (int days = 0; days <= 2; days++) {
      if (said.group("in" + days) != null) {
        return Optional.of(today.plusDays(days));
      }
    }
    return Optional.empty();
  }

  private static Pattern pattern(Language language) {
    String near =
        switch (language) {
          case ES -> "(?<in2>pasado manana)|(?<in1>(?<!(?:la|de|esta|por) )manana)|(?<in0>hoy)";
          case EN -> "(?<in2>day after tomorrow)|(?<in1>tomorrow)|(?<in0>today)";
          case PT -> "(?<in2>depois de amanha)|(?<in1>amanha)|(?<in0>hoje)";
        };
    return Pattern.compile(
        "\\b(?:(?:"
            + near
            + ")[, ]+)?(?:el |the |o |a |on )?\\b(?<weekday>"
            + weekdays(language)
            + ")(?:[- ]feira)?\\b(?:[, ]+(?:el |the |o |dia )*(?<number>\\d{1,2})(?:st|nd|rd|th)?)?"
            + "(?![\\d:./h]|[,. ]*\\d|\\s?(?:h|hs|hrs?|horas?|am|pm)\\b)");
  }

  private static String weekdays(Language language) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> name(day, language))
        .collect(Collectors.joining("|"));
  }

  private static DayOfWeek weekday(String name, Language language) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> name(day, language).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String name(DayOfWeek day, Language language) {
    return Topic.plain(day.getDisplayName(TextStyle.FULL, language.locale())).replaceAll("-.*", "");
  }
}
