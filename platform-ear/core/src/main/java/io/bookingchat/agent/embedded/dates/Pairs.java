package io.bookingchat.agent.embedded.dates;

import java.util.ArrayList;
import java.util.List;

/** Tells apart days that have each a time of their own: "Friday at 5 or Saturday at 11". */
final class Pairs {
  private Pairs() {}

  /** The pairs of day and time, if the pieces are nothing but such pairs; else all as one. */
  static List<List<Piece>> of(List<Piece> pieces) {
    boolean even = pieces.size() >= 4 && pieces.size() % 2 == 0;
    if (!even || !pieces.stream().allMatch(Pairs::isDayOrTime)) {
      return List.of(pieces);
    }
    boolean dayFirst = pieces.get(0).hasDates();
    List<List<Piece>> pairs = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i += 2) {
      if (pieces.get(i).hasDates() != dayFirst || pieces.get(i + 1).hasDates() == dayFirst) {
        return List.of(pieces);
      }
      pairs.add(pieces.subList(i, i + 2));
    }
    return pairs;
  }

  private static boolean isDayOrTime(Piece piece) {
    return piece.hasDates() != piece.hasTimes();
  }

  /** The first of every list, then the second of every list, and so on. */
  static <T> List<T> inTurn(List<List<T>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    List<T> all = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      for (List<T> list : lists) {
        if (i < list.size()) {
          all.add(list.get(i));
        }
      }
    }
    return all;
  }
}
