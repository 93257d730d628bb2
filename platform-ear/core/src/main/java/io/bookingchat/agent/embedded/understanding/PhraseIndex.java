package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds which of many phrases a message has, by their first word. */
final class PhraseIndex<T> {
  /** A phrase of a meaning, found from one word to before another. */
  record Match<T>(T meaning, int from, int to) {
    boolean inside(Match<T> other) {
      return other.from <= from && to <= other.to && other.to - other.from > to - from;
    }
  }

  private record Entry<T>(T meaning, Phrase phrase) {}

  private final Map<String, List<Entry<T>>> exact = new HashMap<>();
  private final Map<String, List<Entry<T>>> stems = new HashMap<>();

  void add(T meaning, Phrase phrase) {
    Phrase.Part first = phrase.parts().get(0);
    if (first.optional() || first.gap()) {
      throw new IllegalArgumentException("A phrase begins with a word that has to be there.");
    }
    Entry<T> entry = new Entry<>(meaning, phrase);
    first.exact().forEach(word -> exact.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
    first.stems().forEach(stem -> stems.computeIfAbsent(stem, s -> new ArrayList<>()).add(entry));
  }

  /** Every match, also those inside others. */
  List<Match<T>> find(Words words) {
    List<Match<T>> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int from = i;
      candidates(
          words.plain(i),
          entry -> {
            int to = entry.phrase.match(words, from);
            if (to > from) {
              found.add(new Match<>(entry.meaning, from, to));
            }
          });
    }
    return found;
  }

  /** The meanings of the phrases that a single word is all of. */
  Set<T> single(String plain) {
    Set<T> meanings = new HashSet<>();
    candidates(
        plain,
        entry -> {
          if (entry.phrase.parts().size() == 1) {
            meanings.add(entry.meaning);
          }
        });
    return meanings;
  }

  private void candidates(String plain, Consumer<Entry<T>> each) {
    exact.getOrDefault(plain, List.of()).forEach(each);
    if (Character.isDigit(plain.charAt(0))) {
      exact.getOrDefault(Phrase.NUMBER, List.of()).forEach(each);
    }
    for (int length = 1; length <= plain.length(); length++) {
      stems.getOrDefault(plain.substring(0, length), List.of()).forEach(each);
    }
  }
}
