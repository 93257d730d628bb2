package io.bookingchat.agent;

import io.bookingchat.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the visitor wished for and cannot have.
 *
 * @param start the very time, if one was named; else {@code date} the day
 * @param reason a stable code: that of a booking policy, TAKEN, HELD, CLOSED…
 * @param words what a company's own policy says of it; empty for the built-in rules
 */
public record Unavailable(
    Optional<Instant> start, Optional<LocalDate> date, String reason, Map<Language, String> words) {
  public Unavailable {
    words = Map.copyOf(words);
  }

  /** Refused by a built-in rule. */
  public Unavailable(Optional<Instant> start, Optional<LocalDate> date, String reason) {
    this(start, date, reason, Map.of());
  }
}
