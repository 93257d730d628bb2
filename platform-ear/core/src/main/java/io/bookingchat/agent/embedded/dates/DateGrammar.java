package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    List<Piece> found = new Pieces(words, reference, zone, order).find();
    List<Piece> wanted = new Refusals(words).without(found);
    Joining joining = new Joining(words);
    List<List<Piece>> pairs = new ArrayList<>(Pairs.of(wanted));
    if (joining.isCorrected(wanted)) {
      Collections.reverse(pairs);
    }
    List<List<Reading>> readings = new ArrayList<>();
    for (List<Piece> pieces : pairs) {
      joining.join(pieces).ifPresent(said -> readings.add(readings(words, said, reference)));
    }
    return Pairs.inTurn(readings);
  }

  private static List<Reading> readings(Words words, Joining.Said said, LocalDateTime reference) {
    int from = words.token(said.from()).from();
    int to = words.token(said.to() - 1).to();
    return new Answers(reference)
        .of(said).stream().map(when -> new Reading(when, from, to)).toList();
  }
}
