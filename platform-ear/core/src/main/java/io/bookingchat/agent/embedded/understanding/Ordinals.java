package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which of the offered times is meant: "la segunda", "option 3", "the last one", "2". */
final class Ordinals {
  private static final Map<Cue, Integer> PLACES =
      Map.of(Cue.FIRST, 1, Cue.SECOND, 2, Cue.THIRD, 3, Cue.FOURTH, 4, Cue.FIFTH, 5, Cue.LAST, -1);

  private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5");

  private static final Set<String> ARTICLES = Set.of("the", "la", "el", "a", "o");

  private static final Set<String> NO = Set.of("no", "not", "nao");

  private Ordinals() {}

  static OptionalInt in(Words words, Cues cues, Optional<Asks> asked) {
    if (!offered(asked)) {
      return OptionalInt.empty();
    }
    for (PhraseIndex.Match<Cue> match : cues.matches()) {
      if (PLACES.containsKey(match.meaning()) && !turnedDown(words, cues, match)) {
        return OptionalInt.of(PLACES.get(match.meaning()));
      }
    }
    if (words.size() == 1 && DIGITS.contains(words.plain(0))) {
      return OptionalInt.of(Integer.parseInt(words.plain(0)));
    }
    return OptionalInt.empty();
  }

  /** "Not the first one", "la primera no". */
  private static boolean turnedDown(Words words, Cues cues, PhraseIndex.Match<Cue> match) {
    int first = match.from();
    int from =
        first > 0 && !words.startsClause(first) && ARTICLES.contains(words.plain(first - 1))
            ? first - 1
            : first;
    boolean before =
        cues.of(Cue.NOT_THAT).anyMatch(not -> not.to() == from && !words.startsClause(from));
    int next = match.to();
    boolean after =
        next < words.size()
            && !words.startsClause(next)
            && words.endsClause(next)
            && NO.contains(words.plain(next));
    return before || after;
  }

  /** The words that say which, which then say nothing of a service. */
  static Set<Integer> places(Cues cues, Optional<Asks> asked) {
    Set<Integer> places = new HashSet<>();
    for (PhraseIndex.Match<Cue> match : cues.matches()) {
      if (offered(asked) && PLACES.containsKey(match.meaning())) {
        for (int i = match.from(); i < match.to(); i++) {
          places.add(i);
        }
      }
    }
    return places;
  }

  private static boolean offered(Optional<Asks> asked) {
    return asked.filter(asks -> asks == Asks.SLOT || asks == Asks.BOOKING).isPresent();
  }
}
