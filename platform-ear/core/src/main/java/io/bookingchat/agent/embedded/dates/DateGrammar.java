package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Reads dates and times. */
public final class DateGrammar {
  private DateGrammar() {}

  /**
   * One reading of a text.
   *
   * @param from where in the text it begins, and {@code to} where it ends (excluded)
   */
  public record Reading(When when, int from, int to) {}

  /**
   * The readings of a text, the likeliest first; empty when it names no time.
   *
   * @param reference the local time at which it is said
   */
  public static List<Reading> read(
      String text, LocalDateTime reference, ZoneId zone, Language language, DateOrder order) {
    return List.of();
  }
}
