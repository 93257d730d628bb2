package io.bookingchat.spi.agent;

import java.util.Map;
import java.util.Optional;

/**
 * What a tool answers.
 *
 * @param facts for the model, as JSON values: text, {@link Number}, {@link Boolean}, {@link
 *     java.util.List} and {@link Map}; at most 16,000 characters as JSON
 * @param words what the visitor may read as it stands, by language tag, at most 1,500 characters
 *     each; may be empty. It is shown as plain text
 * @param source where it is from, such as the title of a document; at most 200 characters
 */
public record ToolResult(
    Map<String, Object> facts, Map<String, String> words, Optional<String> source) {
  private static final int LONGEST_WORDS = 1_500;
  private static final int LONGEST_SOURCE = 200;

  public ToolResult {
    facts = Map.copyOf(facts);
    words = Map.copyOf(words);
    if (words.values().stream().anyMatch(text -> text.length() > LONGEST_WORDS)) {
      throw new IllegalArgumentException("words have at most " + LONGEST_WORDS + " characters");
    }
    if (source.filter(text -> text.length() > LONGEST_SOURCE).isPresent()) {
      throw new IllegalArgumentException("a source has at most " + LONGEST_SOURCE + " characters");
    }
  }

  /** An answer for the model alone. */
  public static ToolResult of(Map<String, Object> facts) {
    return new ToolResult(facts, Map.of(), Optional.empty());
  }

  /** Nothing was found. */
  public static ToolResult nothing() {
    return of(Map.of("found", false));
  }
}
