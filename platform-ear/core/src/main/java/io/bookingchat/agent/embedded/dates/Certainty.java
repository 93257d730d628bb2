package io.bookingchat.agent.embedded.dates;

import java.util.ArrayList;
import java.util.List;

/** Keeps of the uncertain pieces those that something beside them, or the whole text, bears out. */
final class Certainty {
  private Certainty() {}

  /** A bare number counts as a time beside a day or a part of the day: "mañana 5". */
  static List<Piece> of(Words words, List<Piece> pieces) {
    boolean clockElsewhere =
        pieces.stream().anyMatch(piece -> piece.certain() && piece.hasTimes() && !isBand(piece));
    List<Piece> kept = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean before = i > 0 && bearsOut(words, pieces.get(i - 1), piece);
      boolean after = i + 1 < pieces.size() && bearsOut(words, pieces.get(i + 1), piece);
      boolean isLength = piece.length().isPresent();
      if (!piece.certain() && piece.hasTimes() && !isBand(piece) && clockElsewhere) {
        continue;
      }
      boolean corrected = piece.hasTimes() && words.endsBefore(Sense.CORRECTED_TO, piece.from());
      boolean replacing = piece.hasTimes() && isReplacing(words, piece.to());
      boolean borneOut = before || after || corrected || replacing;
      if (piece.certain() || isLength || borneOut || isWholeText(words, piece)) {
        kept.add(piece);
      }
    }
    return kept;
  }

  /** "4 instead of 3". */
  private static boolean isReplacing(Words words, int position) {
    return words.skip(Sense.REFUSED_BEFORE, position) > position + 1;
  }

  private static boolean bearsOut(Words words, Piece other, Piece piece) {
    boolean earlier = other.to() <= piece.from();
    int from = earlier ? other.to() : piece.to();
    int to = earlier ? piece.from() : other.from();
    boolean near = to - from <= 2 && isFiller(words, from, to);
    boolean otherKind = other.hasDates() != piece.hasDates() || isBand(other) != isBand(piece);
    return near && otherKind && (other.certain() || isBand(other));
  }

  private static boolean isFiller(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean small =
          words.is(Sense.AT, i)
              || words.is(Sense.MAYBE_AT, i)
              || words.is(Sense.OF, i)
              || words.is(Sense.ON_DAY, i)
              || words.is(Sense.ARTICLE, i)
              || words.is(Sense.PART_INTRO, i)
              || words.is(Sense.PART_BEFORE, i);
      if (!small && !words.token(i).is(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBand(Piece piece) {
    return piece.hasTimes() && piece.times().get(0) instanceof Times.Band;
  }

  /** "afternoon" as a whole answer; but a number alone may answer anything. */
  private static boolean isWholeText(Words words, Piece piece) {
    boolean fourDigits = words.token(piece.from()).text().length() == 4;
    boolean clock = piece.to() - piece.from() > 2 || fourDigits;
    // "morning!" is a greeting
    boolean band = isBand(piece) && !words.token(piece.to()).is("!");
    boolean says = piece.hasDates() || band || clock;
    // "evening is best", "afternoons please"
    boolean judged = band && words.is(Sense.SUITS, piece.to());
    int end = words.skip(Sense.PLEASE, piece.to());
    return says && words.isBlank(0, piece.from()) && (judged || words.isBlank(end, words.size()));
  }
}
