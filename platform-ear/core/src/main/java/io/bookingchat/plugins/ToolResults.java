package io.bookingchat.plugins;

import io.bookingchat.spi.agent.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies what a tool answered: its facts may be anything until they are looked at. */
final class ToolResults {
  private static final int DEEPEST = 6;
  private static final int MOST_CHARACTERS = 16_000;

  private int characters;

  private ToolResults() {}

  /** Of its facts; its words were copied before. */
  static ToolResult copied(ToolResult result, Map<String, String> words) {
    return new ToolResult(new ToolResults().object(result.facts(), 1), words, result.source());
  }

  private Map<String, Object> object(Map<?, ?> facts, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    facts.forEach((name, value) -> copy.put(text((String) name), value(value, depth)));
    return copy;
  }

  private Object value(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("facts more than " + DEEPEST + " deep");
    }
    if (value instanceof String text) {
      return text(text);
    }
    count(8);
    if (value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return object(map, depth + 1);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(value(each, depth + 1)));
      return copy;
    }
    throw new IllegalStateException("a fact that is no JSON value");
  }

  private String text(String text) {
    count(text.length() + 4);
    return text;
  }

  private void count(int more) {
    characters += more;
    if (characters > MOST_CHARACTERS) {
      throw new IllegalStateException("facts of more than " + MOST_CHARACTERS + " characters");
    }
  }
}
