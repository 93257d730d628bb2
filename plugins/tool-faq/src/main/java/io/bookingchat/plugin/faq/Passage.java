package io.bookingchat.plugin.faq;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a document that can stand alone.
 *
 * @param counts how often each term occurs in it, those of the title included
 * @param length how many terms that is
 */
record Passage(
    String title,
    String text,
    Optional<FaqSettings.Spoken> language,
    Map<String, Integer> counts,
    int length) {
  Passage {
    counts = Map.copyOf(counts);
  }

  static Passage of(FaqSettings.Document document, String text) {
    Map<String, Integer> counts = Terms.counts(document.title() + " " + text);
    return new Passage(
        document.title(),
        text,
        document.language(),
        counts,
        counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  int count(String term) {
    return counts.getOrDefault(term, 0);
  }

  boolean speaks(String tag) {
    return language.filter(spoken -> !spoken.name().equals(tag)).isEmpty();
  }
}
