package io.bookingchat.agent.embedded.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** First names that are common where the product is used, and what people make of them. */
final class FirstNames {
  private static final Set<String> ALL = new HashSet<>();

  static {
    Vocabulary.lines("names.txt").forEach(line -> ALL.addAll(List.of(line.split(" ", -1))));
  }

  private static final List<String> DIMINUTIVES =
      List.of("citos", "citas", "cito", "cita", "itos", "itas", "ito", "ita", "inho", "inha");

  private FirstNames() {}

  static boolean known(String plain) {
    return ALL.contains(plain);
  }

  /** Whether a name is short or fond for another: Dani, Bruninha, Mila. */
  static boolean shortFor(String said, String name) {
    if (said.length() >= 3 && name.length() > said.length()) {
      if (name.startsWith(said) || (said.length() >= 4 && name.endsWith(said))) {
        return true;
      }
    }
    for (String ending : DIMINUTIVES) {
      if (said.endsWith(ending) && said.length() - ending.length() >= 3) {
        String stem = said.substring(0, said.length() - ending.length());
        return name.startsWith(stem) && name.length() - stem.length() <= 3;
      }
    }
    return Nicknames.of(said).contains(name);
  }
}
