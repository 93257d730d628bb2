package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A pattern over words, written as in the vocabularies: {@code word}, {@code stem*}, {@code
 * one|other}, {@code @set} of words, {@code perhaps?}, {@code ..} for up to three words of the same
 * clause, {@code #} for a number, {@code ^} where a clause begins, {@code $} where one ends. A
 * match lies in one clause.
 */
record Phrase(boolean begins, List<Part> parts, boolean ends) {
  /** One word of it; no alternatives stand for a gap. */
  record Part(List<String> exact, List<String> stems, boolean optional) {
    boolean gap() {
      return exact.isEmpty() && stems.isEmpty();
    }

    boolean matches(String plain) {
      return exact.contains(plain)
          || stems.stream().anyMatch(plain::startsWith)
          || (exact.contains(NUMBER) && Character.isDigit(plain.charAt(0)));
    }
  }

  static final String NUMBER = "#";

  private static final int GAP = 3;
  private static final Pattern CHOICES = Pattern.compile("\\|");

  static Phrase parse(String pattern, Map<String, List<String>> sets) {
    List<Part> parts = new ArrayList<>();
    List<String> pieces = Arrays.asList(pattern.trim().split(" +"));
    for (String piece : pieces) {
      if (!piece.equals("^") && !piece.equals("$")) {
        parts.add(part(piece, sets));
      }
    }
    return new Phrase(pieces.contains("^"), List.copyOf(parts), pieces.contains("$"));
  }

  private static Part part(String piece, Map<String, List<String>> sets) {
    if (piece.equals("..")) {
      return new Part(List.of(), List.of(), false);
    }
    boolean optional = piece.endsWith("?");
    List<String> exact = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (String choice :
        CHOICES.split(optional ? piece.substring(0, piece.length() - 1) : piece, -1)) {
      List<String> meant = choice.startsWith("@") ? sets.get(choice.substring(1)) : List.of(choice);
      if (meant == null) {
        throw new IllegalArgumentException("No set " + choice + " for the phrase " + piece);
      }
      for (String word : meant) {
        if (word.endsWith("*")) {
          stems.add(word.substring(0, word.length() - 1));
        } else {
          exact.add(word);
        }
      }
    }
    return new Part(List.copyOf(exact), List.copyOf(stems), optional);
  }

  /** Where a match that begins at this word ends, exclusive; -1 if none does. */
  int match(Words words, int from) {
    return begins && !words.startsClause(from) ? -1 : match(words, from, 0);
  }

  private int match(Words words, int at, int index) {
    if (index == parts.size()) {
      return !ends || words.endsClause(at - 1) ? at : -1;
    }
    Part part = parts.get(index);
    if (part.gap()) {
      for (int next = at; next <= Math.min(at + GAP, words.size() - 1); next++) {
        if (words.startsClause(next)) {
          return -1;
        }
        int end = match(words, next, index + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    boolean same = index == 0 || (at < words.size() && !words.startsClause(at));
    if (same && at < words.size() && part.matches(words.plain(at))) {
      int end = match(words, at + 1, index + 1);
      if (end >= 0) {
        return end;
      }
    }
    return part.optional() ? match(words, at, index + 1) : -1;
  }
}
