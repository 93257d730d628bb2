package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Different words of a trade for one thing, such as haircut and corte de pelo. */
final class Concepts {
  private static final Pattern PHRASES = Pattern.compile("; *");
  private static final PhraseIndex<Integer> INDEX = new PhraseIndex<>();

  static {
    int concept = 0;
    for (String line : Vocabulary.lines("concepts.txt")) {
      for (String phrase : PHRASES.split(line, -1)) {
        INDEX.add(concept, Phrase.parse(phrase, Map.of()));
      }
      concept++;
    }
  }

  private Concepts() {}

  /** The concepts that a word of the catalogue stands for. */
  static Set<Integer> of(String plain) {
    return INDEX.single(plain);
  }

  /** Where a message has a word of each concept. */
  static Map<Integer, List<Integer>> in(Words words) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (PhraseIndex.Match<Integer> match : INDEX.find(words)) {
      List<Integer> at = places.computeIfAbsent(match.meaning(), concept -> new ArrayList<>());
      for (int i = match.from(); i < match.to(); i++) {
        at.add(i);
      }
    }
    return places;
  }
}
