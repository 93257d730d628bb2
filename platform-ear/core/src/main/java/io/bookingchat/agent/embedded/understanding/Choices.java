package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells what is wanted from what is only mentioned: "es luces, no corte", "menos la Dani". */
final class Choices {
  /** Words that may stand between a "no" and what it turns down: "no quiero el corte". */
  private static final int REACH = 2;

  private final Words words;
  private final Cues cues;
  private final Optional<Asks> asked;

  Choices(Words words, Cues cues, Optional<Asks> asked) {
    this.words = words;
    this.cues = cues;
    this.asked = asked;
  }

  /** The words of these mentions that are turned down. */
  Set<Integer> turnedDown(List<Mention> mentions) {
    Set<Integer> places = new HashSet<>();
    mentions.forEach(mention -> places.addAll(mention.places()));
    Set<Integer> turnedDown = new HashSet<>();
    for (int place : places) {
      if (turnedDown(place, place, places)) {
        turnedDown.add(place);
      }
    }
    return turnedDown;
  }

  /** Whom the visitor wants to be served by, given who is mentioned. */
  ProviderChoice provider(List<Mention> mentions) {
    Set<String> turnedDown = new LinkedHashSet<>();
    List<String> wanted = new ArrayList<>();
    for (Mention mention : mentions) {
      if (turnedDown(mention.first(), mention.last(), Set.of())) {
        turnedDown.add(mention.id());
      } else {
        wanted.add(mention.id());
      }
    }
    if (!wanted.isEmpty()) {
      return wanted.stream().distinct().count() == 1
          ? new ProviderChoice.Chosen(wanted.get(0))
          : either(wanted);
    }
    if (!turnedDown.isEmpty()) {
      return new ProviderChoice.Except(turnedDown);
    }
    boolean whichever = asked.filter(Asks.PROVIDER::equals).isPresent() && cues.has(Cue.WHICHEVER);
    return cues.has(Cue.ANYONE) || whichever
        ? new ProviderChoice.Anyone()
        : new ProviderChoice.Open();
  }

  /**
   * Of two who are named, the one named last is the correction; both with "o" are a free choice.
   */
  private static ProviderChoice either(List<String> wanted) {
    return new ProviderChoice.Chosen(wanted.get(wanted.size() - 1));
  }

  /**
   * @param others other words of what is mentioned; a "no" reaches only the nearest
   */
  private boolean turnedDown(int first, int last, Set<Integer> others) {
    boolean before =
        cues.of(Cue.NOT_THAT)
            .anyMatch(
                not ->
                    not.to() <= first
                        && first - not.to() <= REACH
                        && words.at(not.to() - 1).clause() == words.at(first).clause()
                        && IntStream.range(not.to(), first - 1).noneMatch(others::contains));
    int next = last + 1;
    boolean after =
        next < words.size()
            && words.endsClause(next)
            && words.at(next).clause() == words.at(first).clause()
            && Set.of("no", "nao", "not").contains(words.plain(next));
    return before || after;
  }
}
