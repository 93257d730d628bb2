package io.bookingchat.agent.embedded.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises long names of days and months with one slip in them: a letter too many, missing or
 * wrong, or two swapped. Short words are left alone, because one slip makes another word of them.
 */
final class Misspellings {
  private static final int SHORTEST = 6;
  private static final Set<Sense> NAMES = Set.of(Sense.WEEKDAY, Sense.MONTH, Sense.RELATIVE_DAY);

  /** Real words one slip away from a name. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "pasada",
          "pasadas",
          "pasados",
          "pasando",
          "marte",
          "marta",
          "martha",
          "martin",
          "quanta",
          "quanto",
          "quinto",
          "quintal",
          "segundo",
          "segundos",
          "segunde",
          "sextas",
          "amanda",
          "manaña",
          "domino",
          "dominga",
          "sabados",
          "monda",
          "summary",
          "lugares",
          "agosta",
          "augusta",
          "angust",
          "augustus",
          "sundays",
          "viene",
          "vienes",
          "siernes",
          "juegos",
          "jueces",
          "martas",
          "quantas",
          "quarto",
          "quartos",
          "mandar",
          "cuarta",
          "setembre",
          "vierne",
          "amanhe");

  private final Map<Character, List<String>> names = new HashMap<>();

  void learn(List<String> words, Sense sense) {
    String word = words.get(0);
    if (words.size() == 1 && word.length() >= SHORTEST - 1 && NAMES.contains(sense)) {
      names.computeIfAbsent(sounds(word).charAt(0), key -> new ArrayList<>()).add(word);
    }
  }

  /** The name that was probably meant by an unknown word. */
  Optional<String> meant(String word) {
    if (word.length() < SHORTEST - 1 || OTHER_WORDS.contains(word)) {
      return Optional.empty();
    }
    String sounds = sounds(word);
    return names.getOrDefault(sounds.charAt(0), List.of()).stream()
        .filter(name -> sounds.equals(sounds(name)) || isOneSlipAway(sounds, name))
        .findFirst();
  }

  /** Letters that sound alike are often taken for each other: "biernes", "savado", "lunez". */
  private static String sounds(String word) {
    return word.replace('b', 'v').replace('z', 's');
  }

  private static boolean isOneSlipAway(String word, String written) {
    String name = sounds(written);
    if (name.length() < SHORTEST) {
      return false;
    }
    int difference = word.length() - name.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int at = 0;
    int shorter = Math.min(word.length(), name.length());
    while (at < shorter && word.charAt(at) == name.charAt(at)) {
      at++;
    }
    String wordRest = word.substring(at);
    String nameRest = name.substring(at);
    if (difference > 0) {
      return wordRest.substring(1).equals(nameRest);
    }
    if (difference < 0) {
      return nameRest.substring(1).equals(wordRest);
    }
    boolean replaced = wordRest.substring(1).equals(nameRest.substring(1));
    return replaced || isSwapped(wordRest, nameRest);
  }

  private static boolean isSwapped(String word, String name) {
    return word.length() > 1
        && word.charAt(0) == name.charAt(1)
        && word.charAt(1) == name.charAt(0)
        && word.substring(2).equals(name.substring(2));
  }
}
