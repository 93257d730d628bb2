package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Wish;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.language.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * After "next week", or among offered days, "Tuesday" is the Tuesday that is being talked about and
 * not the nearest one.
 */
final class WeekdayInTalk {
  /** A number of up to two digits that is no clock time. */
  private static final Pattern NUMBER_OF_A_DAY =
      Pattern.compile(
          "(?<!\\b(?:las|la|as|at) )(?<![\\d:.])\\b(?:[12]?\\d|3[01])\\b(?![:h]|[.]\\d)");

  /** Words that say by themselves which of several weekdays is meant. */
  private static final Pattern WHICH =
      Pattern.compile(
          "\\b(?:this|next|coming|est[ea]|es[ea]|ess[ea]|proxim[oa]|que viene|que vem)\\b");

  private final List<LocalDate> days;
  private final String text;
  private final Language language;

  /**
   * @param days the days being talked about, rising; none leaves every reading as it is
   * @param text the message
   */
  private WeekdayInTalk(List<LocalDate> days, String text, Language language) {
    this.days = days;
    this.text = Topic.plain(text);
    this.language = language;
  }

  static WeekdayInTalk of(Draft draft, ZoneId zone, String text, Language language) {
    if (draft.pending().isPresent()) {
      return new WeekdayInTalk(List.of(), text, language); // another day than the proposed one
    }
    Wish wish = draft.wish();
    boolean stretch =
        wish.firstDay().isPresent()
            && wish.lastDay().filter(wish.firstDay().get()::isBefore).isPresent();
    Stream<LocalDate> days =
        stretch
            ? wish.firstDay().get().datesUntil(wish.lastDay().get().plusDays(1)).limit(31)
            : draft.offered().stream()
                .map(slot -> LocalDate.ofInstant(slot.start(), zone))
                .distinct()
                .sorted();
    return new WeekdayInTalk(days.toList(), text, language);
  }

  /** The reading, on the weekday that is being talked about. */
  When settle(When when) {
    if (when instanceof When.Day day) {
      return new When.Day(settle(day.date()));
    }
    if (when instanceof When.DayAndClock both) {
      LocalDate date = settle(both.at().toLocalDate());
      return new When.DayAndClock(LocalDateTime.of(date, both.at().toLocalTime()));
    }
    return when;
  }

  private LocalDate settle(LocalDate date) {
    if (days.contains(date) || !bareWeekday(date)) {
      return date;
    }
    Optional<LocalDate> same =
        days.stream()
            .filter(day -> day.getDayOfWeek() == date.getDayOfWeek())
            .filter(day -> ChronoUnit.WEEKS.between(date, day) > 0)
            .findFirst();
    return same.orElse(date);
  }

  /** Whether the message calls the date by its weekday and not by its number. */
  private boolean bareWeekday(LocalDate date) {
    String name =
        Topic.plain(date.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()));
    String stem = name.replaceAll("-.*", "");
    return Pattern.compile("\\b" + stem).matcher(text).find()
        && !WHICH.matcher(text).find()
        && NUMBER_OF_A_DAY.matcher(text).results().noneMatch(found -> isDay(found.group(), date));
  }

  private static boolean isDay(String number, LocalDate date) {
    return Integer.parseInt(number) == date.getDayOfMonth();
  }
}
