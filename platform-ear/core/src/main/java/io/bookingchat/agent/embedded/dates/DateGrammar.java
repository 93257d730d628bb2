package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Reads dates and times. A text goes through {@link Words} (tokens and what they mean), {@link
 * Pieces} (what the rules find), {@link Refusals} (what is turned down), {@link Joining} (one day
 * and one time of all that is left) and {@link Answers}.
 */
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
    Words words = new Words(text, language);
    List<Piece> pieces = new Pieces(words, reference, zone, order).find();
    Optional<Joining.Said> said = new Joining(words).join(new Refusals(words).without(pieces));
    if (said.isEmpty()) {
      return List.of();
    }
    int from = words.token(said.get().from()).from();
    int to = words.token(said.get().to() - 1).to();
    return new Answers(reference)
        .of(said.get()).stream().map(when -> new Reading(when, from, to)).toList();
  }
}
