package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the word that a misspelling stands for. */
final class SpellChecker {
  /** Shorter words are one letter from too many others. */
  private static final int SHORTEST = 5;

  private final Map<String, String> bySound = new HashMap<>();
  private final Map<Character, List<String>> byInitial = new HashMap<>();
  private final Collection<String> words;

  SpellChecker(Collection<String> words) {
    this.words = words;
    for (String word : words) {
      if (word.length() >= SHORTEST - 1) {
        bySound.putIfAbsent(Spelling.sound(word), word);
      }
      if (word.length() >= SHORTEST) {
        byInitial.computeIfAbsent(word.charAt(0), initial -> new ArrayList<>()).add(word);
      }
    }
  }

  String correct(String plain) {
    if (!Character.isLetter(plain.charAt(0))) {
      return plain;
    }
    if (words.contains("h" + plain)) {
      return "h" + plain;
    }
    String single = Spelling.single(plain);
    if (words.contains(single)) {
      return single;
    }
    if (plain.length() < SHORTEST - 1) {
      return plain;
    }
    String alike = bySound.get(Spelling.sound(plain));
    if (alike != null) {
      return alike;
    }
    if (plain.length() < SHORTEST) {
      return plain;
    }
    return byInitial.getOrDefault(plain.charAt(0), List.of()).stream()
        // "manage" is no misspelt "manager", but a word that the lists lack
        .filter(word -> !word.startsWith(plain) && !plain.startsWith(word))
        .filter(word -> Spelling.within(plain, word, 1))
        .findFirst()
        .orElse(plain);
  }
}
