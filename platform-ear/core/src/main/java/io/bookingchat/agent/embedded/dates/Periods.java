package io.bookingchat.agent.embedded.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Shares of a stretch of whole days. */
final class Periods {
  private static final int WEEK = 7;
  private static final int THIRD_OF_A_MONTH = 10;

  private Periods() {}

  /** The beginning, middle, end or rest of a stretch that has both ends. */
  static List<When.Days> share(Sense share, When.Days whole, LocalDate today) {
    List<When.Days> shares = shareOf(share, whole, today);
    boolean over = shares.get(0).last().filter(last -> last.isBefore(today)).isPresent();
    // "a principios de mes" said on the 20th is the next month's
    return over ? shareOf(share, following(whole), today) : shares;
  }

  private static When.Days following(When.Days whole) {
    LocalDate first = whole.last().orElseThrow().plusDays(1);
    boolean week = ChronoUnit.DAYS.between(whole.first().orElseThrow(), first) <= WEEK;
    LocalDate last = week ? first.plusDays(WEEK - 1) : first.plusMonths(1).minusDays(1);
    return days(first, last);
  }

  private static List<When.Days> shareOf(Sense share, When.Days whole, LocalDate today) {
    LocalDate first = whole.first().orElse(today);
    LocalDate last = whole.last().orElse(first);
    boolean short_ = ChronoUnit.DAYS.between(first, last) < WEEK;
    LocalDate from = first.isBefore(today) ? today : first;
    if (share == Sense.REST) {
      // some people's week ends with its working days and Saturday
      return short_
          ? List.of(days(from, last), days(from, last.minusDays(1)))
          : List.of(days(from, last));
    }
    if (share == Sense.LATE) {
      LocalDate middle = first.plusDays(short_ ? 3 : 0);
      return List.of(days(middle.isBefore(today) ? today : middle, last));
    }
    if (share == Sense.BEGIN) {
      return List.of(days(first, first.plusDays(short_ ? 2 : THIRD_OF_A_MONTH - 1)));
    }
    if (share == Sense.END) {
      return List.of(days(short_ ? last.minusDays(2) : first.plusDays(2 * THIRD_OF_A_MONTH), last));
    }
    return List.of(
        short_
            ? days(first.plusDays(2), first.plusDays(3))
            : days(first.plusDays(THIRD_OF_A_MONTH), first.plusDays(2 * THIRD_OF_A_MONTH - 1)));
  }

  /** The so manieth seven days of a month; the last of them for 5 and more. */
  static When.Days week(int number, When.Days month) {
    LocalDate first = month.first().orElseThrow();
    LocalDate last = month.last().orElseThrow();
    LocalDate from = number >= 5 ? last.minusDays(6) : first.plusWeeks(number - 1L);
    return days(from, from.plusDays(6));
  }

  private static When.Days days(LocalDate first, LocalDate last) {
    return new When.Days(Optional.of(first), Optional.of(last));
  }
}
