package io.bookingchat.agent.embedded.understanding;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a name that nothing announces: after "Mr", or between commas with its capitals. */
final class LooseName {
  private final Words words;
  private final Vocabulary vocabulary;
  private final Set<Integer> taken;
  private final Set<String> serviceWords;

  /**
   * @param taken words that are a provider's name
   */
  LooseName(Words words, Vocabulary vocabulary, Set<Integer> taken, Set<String> serviceWords) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.taken = taken;
    this.serviceWords = serviceWords;
  }

  /** A name as written, without the possessive of "Brown's". */
  static String bare(String raw) {
    return raw.replaceAll("['’´`]s$", "");
  }

  /** A word of a name behind those before it: "Clarke-Jones" is one surname. */
  static void append(StringBuilder name, Word word) {
    if (name.length() > 0) {
      name.append(word.hyphened() ? '-' : ' ');
    }
    name.append(bare(word.raw()));
  }

  /**
   * @param signed whether the message has a phone or an e-mail, which mostly come with a name
   */
  NameReader.Found find(boolean signed) {
    for (int i = 0; i < words.size(); i++) {
      if (Titles.honorific(words.plain(i)) && i + 1 < words.size()) {
        NameReader.Found found = run(i + 1);
        if (found.name().isPresent()) {
          return found;
        }
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.startsClause(i)) {
        NameReader.Found found = run(i);
        int end = i + found.places().size();
        boolean whole = end > i && words.endsClause(end - 1);
        if (whole && (end - i > 1 || signed) && (signed || FirstNames.known(words.plain(i)))) {
          return found;
        }
      }
    }
    return NameReader.Found.NOTHING;
  }

  private NameReader.Found run(int start) {
    StringBuilder name = new StringBuilder();
    Set<Integer> places = new HashSet<>();
    for (int i = start; i < words.size() && (i == start || !words.startsClause(i)); i++) {
      Word word = words.at(i);
      String plain = Spelling.plain(bare(word.raw()));
      boolean own = FirstNames.known(plain) || !vocabulary.knows(plain);
      if (!word.capitalised() || !own || taken.contains(i) || serviceWords.contains(plain)) {
        break;
      }
      append(name, word);
      places.add(i);
    }
    return places.isEmpty()
        ? NameReader.Found.NOTHING
        : new NameReader.Found(Optional.of(name.toString()), places);
  }
}
