package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The phrases that a message has. A phrase inside a longer one says nothing of its own, unless the
 * longer one is of a kind that others are mostly put into: "quiero [cancelar] mi hora".
 */
record Cues(Words words, List<PhraseIndex.Match<Cue>> matches, Set<Cue> present) {
  private static final Set<Cue> LOOSE =
      EnumSet.of(Cue.BOOK, Cue.WANT, Cue.QUESTION, Cue.NEED, Cue.TAKE, Cue.CORRECTION);
  private static final Set<Cue> FIRM =
      EnumSet.of(Cue.CANCEL, Cue.MOVE, Cue.SHIFT, Cue.PRICE, Cue.HUMAN, Cue.INJECTION);

  static Cues in(Words words, Vocabulary vocabulary) {
    List<PhraseIndex.Match<Cue>> all = vocabulary.phrases().find(words);
    List<PhraseIndex.Match<Cue>> matches = new ArrayList<>();
    Set<Cue> present = EnumSet.noneOf(Cue.class);
    for (PhraseIndex.Match<Cue> match : all) {
      if (all.stream().noneMatch(other -> hides(other, match))) {
        matches.add(match);
        present.add(match.meaning());
      }
    }
    return new Cues(words, List.copyOf(matches), present);
  }

  private static boolean hides(PhraseIndex.Match<Cue> outer, PhraseIndex.Match<Cue> inner) {
    boolean loose =
        LOOSE.contains(outer.meaning())
            || (outer.meaning() == Cue.AVAILABILITY && FIRM.contains(inner.meaning()))
            || (outer.meaning() == Cue.HUMAN && inner.meaning() == Cue.BOOK);
    return inner.inside(outer) && (!loose || outer.meaning() == inner.meaning());
  }

  boolean has(Cue cue) {
    return present.contains(cue);
  }

  boolean any(Cue first, Cue... others) {
    return has(first) || Stream.of(others).anyMatch(this::has);
  }

  Stream<PhraseIndex.Match<Cue>> of(Cue cue) {
    return matches.stream().filter(match -> match.meaning() == cue);
  }

  Optional<PhraseIndex.Match<Cue>> first(Cue cue) {
    return of(cue).findFirst();
  }

  /** Whether one of these covers the word. */
  boolean covers(int index, Set<Cue> cues) {
    return matches.stream()
        .anyMatch(
            match -> cues.contains(match.meaning()) && match.from() <= index && index < match.to());
  }
}
