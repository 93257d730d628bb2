package io.bookingchat.plugin.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The passages of a company's documents, found by Okapi BM25 (Robertson and Zaragoza, 2009, with
 * their usual constants). A passage counts as an answer only if it holds enough of what the
 * question is about: a wrong answer is worse than none.
 */
final class Passages {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** How much of the question's weight the passage has to hold. */
  private static final double ENOUGH = 0.4;

  private static final int LONGEST = 700;
  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

  private final List<Passage> passages;
  private final Map<String, Integer> holding = new HashMap<>();
  private final double meanLength;

  private Passages(List<Passage> passages) {
    this.passages = List.copyOf(passages);
    for (Passage passage : passages) {
      passage.counts().keySet().forEach(term -> holding.merge(term, 1, Integer::sum));
    }
    this.meanLength = passages.stream().mapToInt(Passage::length).average().orElse(1);
  }

  static Passages of(List<FaqSettings.Document> documents) {
    return new Passages(
        documents.stream()
            .flatMap(document -> split(document.text()).map(text -> Passage.of(document, text)))
            .toList());
  }

  private static Stream<String> split(String text) {
    return PARAGRAPHS
        .splitAsStream(text.strip())
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .flatMap(paragraph -> pieces(paragraph).stream());
  }

  /** Whole sentences, as many as fit; one that is too long is cut. */
  private static List<String> pieces(String paragraph) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String sentence : SENTENCES.splitAsStream(paragraph).toList()) {
      String part = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
      if (piece.length() + part.length() + 1 > LONGEST) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() ? "" : " ").append(part);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The passage that answers best; empty when none is about the question. */
  Optional<Passage> best(String question, String language) {
    Set<String> terms = new LinkedHashSet<>(Terms.of(question));
    double all = terms.stream().mapToDouble(this::weight).sum();
    return passages.stream()
        .filter(passage -> passage.speaks(language))
        .filter(passage -> held(terms, passage) >= ENOUGH * all && held(terms, passage) > 0)
        .max(Comparator.comparingDouble(passage -> score(terms, passage)));
  }

  private double held(Set<String> terms, Passage passage) {
    return terms.stream().filter(term -> passage.count(term) > 0).mapToDouble(this::weight).sum();
  }

  private double score(Set<String> terms, Passage passage) {
    double score = 0;
    for (String term : terms) {
      double count = passage.count(term);
      double norm = K1 * (1 - B + B * passage.length() / meanLength);
      score += weight(term) * count * (K1 + 1) / (count + norm);
    }
    return score;
  }

  /** Rare terms tell more; one that is nowhere as much as one that is somewhere once. */
  private double weight(String term) {
    int held = holding.getOrDefault(term, 1);
    return Math.log(1 + (passages.size() - held + 0.5) / (held + 0.5));
  }
}
