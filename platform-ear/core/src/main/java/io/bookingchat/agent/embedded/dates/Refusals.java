package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes away the times that a visitor turns down: "hoy no puedo, mejor el martes". What is turned
 * down is never an answer, even when nothing else is left.
 */
final class Refusals {
  private static final int FAR = 6;

  private final Words words;

  Refusals(Words words) {
    this.words = words;
  }

  List<Piece> without(List<Piece> pieces) {
    List<Piece> wanted = new ArrayList<>();
    Set<When> refused = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean later = i + 1 < pieces.size();
      if (!isRefused(pieces.get(i), later)) {
        wanted.add(pieces.get(i));
      } else {
        refused.addAll(pieces.get(i).dates());
        turned(pieces.get(i)).ifPresent(wanted::add);
      }
    }
    return wanted.stream().map(piece -> without(piece, refused)).toList();
  }

  /** "hoy no, el martes", said on a Tuesday, is the next one. */
  private static Piece without(Piece piece, Set<When> refused) {
    List<When> left = piece.dates().stream().filter(date -> !refused.contains(date)).toList();
    return left.isEmpty() ? piece : piece.withDates(left);
  }

  private boolean isRefused(Piece piece, boolean anotherFollows) {
    int start = clauseStart(piece.from());
    int end = clauseEnd(piece.to());
    // "en vez del" takes the article of its day with it
    if (words.endsBefore(Sense.REFUSED_BEFORE, piece.from())
        || words.endsBefore(Sense.REFUSED_BEFORE, piece.from() + 1)) {
      return true;
    }
    if (words.is(Sense.NOT, piece.to())) {
      return endsWithNot(piece.to(), end);
    }
    for (int i = start; i < piece.from(); i++) {
      if (words.is(Sense.NOT, i) && refuses(i, piece.from(), anotherFollows)) {
        return true;
      }
    }
    for (int i = piece.to(); i < end; i++) {
      if (words.is(Sense.NOT, i) && words.is(Sense.REFUSAL, words.skip(Sense.NOT, i))) {
        return true;
      }
    }
    return false;
  }

  /** "hoy no", "el lunes no puedo": nothing but what refuses follows the no. */
  private boolean endsWithNot(int position, int end) {
    int after = words.skip(Sense.NOT, position);
    return after >= end || words.is(Sense.REFUSAL, after) || words.is(Sense.CLAUSE, after);
  }

  private boolean refuses(int position, int piece, boolean anotherFollows) {
    int after = words.skip(Sense.NOT, position);
    for (int i = after; i < piece; i++) {
      if (words.is(Sense.REFUSAL, i)) {
        return true;
      }
    }
    boolean english = words.language() == Language.EN;
    boolean direct = piece - after <= 2;
    return english ? piece - after <= FAR : direct && anotherFollows;
  }

  /** Who cannot before five can from five on. */
  private static Optional<Piece> turned(Piece piece) {
    if (piece.times().size() != 1 || !(piece.times().get(0) instanceof Times.Between range)) {
      return Optional.empty();
    }
    if (range.from().isPresent() == range.to().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(piece.withTimes(List.of(new Times.Between(range.to(), range.from()))));
  }

  private int clauseStart(int position) {
    int start = position;
    while (start > 0 && !isBoundary(start - 1)) {
      start--;
    }
    return start;
  }

  private int clauseEnd(int position) {
    int end = position;
    while (end < words.size() && !isBoundary(end)) {
      end++;
    }
    return end;
  }

  private boolean isBoundary(int position) {
    Token token = words.token(position);
    boolean stop = ",.;!?¡¿".contains(token.text()) && !token.text().isEmpty();
    boolean inNumber =
        stop && words.token(position + 1).isDigits() && !words.token(position + 1).spaced();
    return (stop && !inNumber) || words.is(Sense.CLAUSE, position);
  }
}
