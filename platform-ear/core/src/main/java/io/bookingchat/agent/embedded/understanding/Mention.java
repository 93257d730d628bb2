package io.bookingchat.agent.embedded.understanding;

import java.util.Set;

/**
 * Something of the catalogue, and where a message has it.
 *
 * @param score the more of its name, the higher
 * @param coverage how much of its name was said, from 0 to 1
 */
record Mention(String id, double score, double coverage, Set<Integer> places) {
  Mention {
    places = Set.copyOf(places);
  }

  int first() {
    return places.stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  int last() {
    return places.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** As well meant as the other: the same words, and as much of the name. */
  boolean ties(Mention other) {
    return Math.abs(score - other.score) < 0.05 && Math.abs(coverage - other.coverage) < 0.05;
  }
}
