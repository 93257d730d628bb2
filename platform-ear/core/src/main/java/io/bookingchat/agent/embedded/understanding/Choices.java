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

  private static final Set<String> JOINING = Set.of("de", "del", "do", "da", "of", "y", "e", "and");

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
    boolean whichever = asked.filter(Asks.PROVIDER::equals).isPresent() && cues.has(Cue.WHICHEVER);
    boolean anyone = cues.has(Cue.ANYONE) || whichever;
    if (wanted.size() > 1 && anyone) {
      return new ProviderChoice.Anyone();
    }
    if (!wanted.isEmpty()) {
      // of two who are named, the later one is the correction
      return new ProviderChoice.Chosen(wanted.get(wanted.size() - 1));
    }
    if (!turnedDown.isEmpty()) {
      return new ProviderChoice.Except(turnedDown);
    }
    return anyone ? new ProviderChoice.Anyone() : new ProviderChoice.Open();
  }

  /**
   * @param others other words of what is mentioned; a "no" reaches only the nearest
   */
  private boolean turnedDown(int first, int last, Set<Integer> others) {
    int start = start(first, others);
    boolean before =
        cues.of(Cue.NOT_THAT)
            .anyMatch(
                not ->
                    not.to() <= start
                        && start - not.to() <= REACH
                        && words.at(not.to() - 1).clause() == words.at(start).clause()
                        && IntStream.range(not.to(), start).noneMatch(others::contains));
    int next = last + 1;
    boolean after =
        next < words.size()
            && words.endsClause(next)
            && words.at(next).clause() == words.at(first).clause()
            && Set.of("no", "nao", "not").contains(words.plain(next));
    return before || after;
  }

  /** Where the name begins that a word belongs to: "corte" of "corte de pelo". */
  private int start(int index, Set<Integer> others) {
    int start = index;
    for (int i = index - 1; i >= 0 && !words.startsClause(i + 1); i--) {
      if (others.contains(i)) {
        start = i;
      } else if (!JOINING.contains(words.plain(i))) {
        break;
      }
    }
    return start;
  }
}
