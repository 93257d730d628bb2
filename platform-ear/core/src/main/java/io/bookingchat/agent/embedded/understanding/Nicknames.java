package io.bookingchat.agent.embedded.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short forms that share too few letters with their name to be guessed. */
final class Nicknames {
  private static final Map<String, Set<String>> NAMES = new TreeMap<>();

  static {
    for (String line : Vocabulary.lines("nicknames.txt")) {
      List<String> words = List.of(line.split(" ", -1));
      NAMES
          .computeIfAbsent(words.get(0), nickname -> new HashSet<>())
          .addAll(words.subList(1, words.size()));
    }
  }

  private Nicknames() {}

  static Set<String> of(String nickname) {
    return NAMES.getOrDefault(nickname, Set.of());
  }
}
