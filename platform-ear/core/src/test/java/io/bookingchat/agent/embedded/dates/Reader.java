package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads texts for tests, on Tuesday 24 November 2026 at 10:00 in Santiago, and writes answers. */
final class Reader {
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

  private Reader() {}

  /** The first answer: a day, a time, both, or two of them with "~" between; "-" for none. */
  static String first(String language, String text) {
    return all(language, text).stream().findFirst().orElse("-");
  }

  static List<String> all(String language, String text) {
    return readings(language, text, NOW).stream().map(reading -> write(reading.when())).toList();
  }

  static List<DateGrammar.Reading> readings(String language, String text, LocalDateTime now) {
    Language spoken = Language.valueOf(language.toUpperCase(Locale.ROOT));
    DateOrder order = spoken == Language.EN ? DateOrder.MONTH_DAY : DateOrder.DAY_MONTH;
    return DateGrammar.read(text, now, ZoneId.of("America/Santiago"), spoken, order);
  }

  private static String write(When when) {
    if (when instanceof When.Day day) {
      return day.date().toString();
    }
    if (when instanceof When.Clock clock) {
      return clock.time().toString();
    }
    if (when instanceof When.DayAndClock both) {
      return both.at().toString();
    }
    if (when instanceof When.Days days) {
      return range(days.first(), days.last());
    }
    if (when instanceof When.Clocks clocks) {
      return range(clocks.from(), clocks.to());
    }
    When.Stretch stretch = (When.Stretch) when;
    return range(stretch.from(), stretch.to());
  }

  private static String range(Optional<?> from, Optional<?> to) {
    return from.map(Object::toString).orElse("") + "~" + to.map(Object::toString).orElse("");
  }
}
