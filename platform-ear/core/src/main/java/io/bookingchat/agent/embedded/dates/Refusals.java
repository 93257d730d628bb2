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
    List<Piece> turnedDown = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (!isRefused(pieces.get(i), isOneOfSeveral(pieces, i))) {
        wanted.add(pieces.get(i));
      } else {
        turnedDown.add(pieces.get(i));
        turned(pieces.get(i)).ifPresent(wanted::add);
      }
    }
    Optional<Piece> day = dayOfRefusedTime(turnedDown, wanted);
    day.ifPresent(piece -> wanted.add(0, piece));
    Set<When> refused = new HashSet<>();
    turnedDown.stream()
        .filter(piece -> !day.equals(Optional.of(piece)))
        .forEach(piece -> refused.addAll(piece.dates()));
    return wanted.stream().map(piece -> without(piece, refused)).toList();
  }

  /** "el viernes en la mañana no puedo, en la tarde sí": the day stays, its time goes. */
  private static Optional<Piece> dayOfRefusedTime(List<Piece> turnedDown, List<Piece> wanted) {
    boolean timeRefused = turnedDown.stream().anyMatch(Piece::hasTimes);
    boolean onlyTimes = !wanted.isEmpty() && wanted.stream().noneMatch(Piece::hasDates);
    if (!timeRefused || !onlyTimes) {
      return Optional.empty();
    }
    return turnedDown.stream()
        .filter(Piece::hasDates)
        .filter(piece -> !piece.hasTimes())
        .reduce((first, last) -> last);
  }

  /** Whether something was said before, or something of its kind comes after. */
  private static boolean isOneOfSeveral(List<Piece> pieces, int index) {
    Piece piece = pieces.get(index);
    return index > 0
        || pieces.stream().skip(index + 1L).anyMatch(later -> later.hasDates() == piece.hasDates());
  }

  /** "hoy no, el martes", said on a Tuesday, is the next one. */
  private static Piece without(Piece piece, Set<When> refused) {
    List<When> left = piece.dates().stream().filter(date -> !refused.contains(date)).toList();
    return left.isEmpty() ? piece : piece.withDates(left);
  }

  private boolean isRefused(Piece piece, boolean oneOfSeveral) {
    int start = clauseStart(piece.from());
    int end = clauseEnd(piece.to());
    // "en vez del" takes the article of its day with it
    if (words.endsBefore(Sense.REFUSED_BEFORE, piece.from())
        || words.endsBefore(Sense.REFUSED_BEFORE, piece.from() + 1)) {
      return true;
    }
    if (words.is(Sense.NOT, piece.to()) && endsWithNot(piece.to(), end)) {
      return true;
    }
    for (int i = start; i < piece.from(); i++) {
      boolean asks = isQuestion(i, start, end);
      // "not before 3pm on Wednesday" bounds the time and turns down no day
      boolean bound = words.is(Sense.OPEN_FROM, i) || words.is(Sense.OPEN_TO, i);
      if (words.is(Sense.NOT, i) && !asks && !bound && refuses(i, piece.from(), oneOfSeveral)) {
        return true;
      }
    }
    for (int i = piece.to(); i < Math.min(end, piece.to() + 3); i++) {
      // "el lunes tengo turno hasta las 3" leaves the rest of the day
      int after = words.skip(Sense.REFUSED_AFTER, i);
      if (after > i && !words.is(Sense.OPEN_TO, after)) {
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

  private boolean refuses(int position, int piece, boolean oneOfSeveral) {
    int after = words.skip(Sense.NOT, position);
    for (int i = after; i < piece; i++) {
      if (words.is(Sense.REFUSAL, i)) {
        return true;
      }
    }
    boolean english = words.language() == Language.EN;
    boolean direct = piece - after <= 2;
    return english ? piece - after <= FAR : direct && oneOfSeveral;
  }

  /** "can't you do Friday?", "why not Monday?": asked for and not turned down. */
  private boolean isQuestion(int not, int start, int end) {
    boolean asked = words.token(end).is("?") && !words.token(not).is("not");
    boolean english = words.language() == Language.EN;
    return english && ((asked && not == start) || words.token(not - 1).is("why"));
  }

  /** Who cannot before five can from five on; "not until Thursday" is from Thursday on. */
  private Optional<Piece> turned(Piece piece) {
    boolean oneTime = piece.times().size() == 1;
    if (oneTime && piece.times().get(0) instanceof Times.Between range) {
      boolean open = range.from().isPresent() != range.to().isPresent();
      return open
          ? Optional.of(piece.withTimes(List.of(new Times.Between(range.to(), range.from()))))
          : Optional.empty();
    }
    boolean oneStretch = piece.dates().size() == 1 && !piece.hasTimes();
    if (oneStretch && piece.dates().get(0) instanceof When.Days days) {
      int shift = words.is(Sense.OPEN_BEFORE, piece.from()) ? 1 : 0;
      boolean open = days.first().isPresent() != days.last().isPresent();
      When rest =
          new When.Days(
              days.last().map(date -> date.plusDays(shift)),
              days.first().map(date -> date.minusDays(1)));
      return open ? Optional.of(piece.withDates(List.of(rest))) : Optional.empty();
    }
    return Optional.empty();
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
