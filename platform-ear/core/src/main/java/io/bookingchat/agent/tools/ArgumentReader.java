package io.bookingchat.agent.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bookingchat.error.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a model sends as arguments. Models make mistakes and can be talked into others, so
 * only what a parameter names, in its form, gets through; the refusals tell a model how to do
 * better.
 */
final class ArgumentReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_CHARACTERS = 8_000;
  private static final int MOST_TEXT = 400;
  private static final int MOST_ITEMS = 50;

  private final Tool tool;

  ArgumentReader(Tool tool) {
    this.tool = tool;
  }

  /**
   * The arguments of one call.
   *
   * @throws Refusal INVALID with the argument as its field
   */
  Arguments read(String json) {
    Map<String, Object> values = new HashMap<>();
    object(json)
        .properties()
        .forEach(
            entry ->
                value(parameter(entry.getKey()), entry.getValue())
                    .ifPresent(value -> values.put(entry.getKey(), value)));
    tool.parameters().stream()
        .filter(parameter -> parameter.required() && !values.containsKey(parameter.name()))
        .findFirst()
        .ifPresent(
            missing -> {
              throw Refusal.invalid(missing.name(), missing.name() + " is needed.");
            });
    return new Arguments(values);
  }

  private static JsonNode object(String json) {
    if (json == null || json.isBlank()) {
      return JSON.createObjectNode();
    }
    if (json.length() > MOST_CHARACTERS) {
      throw Refusal.invalid("arguments", "The arguments are too long.");
    }
    try {
      JsonNode node = JSON.readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // told to the model below, like any other text that is no JSON object
    }
    throw Refusal.invalid("arguments", "The arguments are not a JSON object.");
  }

  private Parameter parameter(String name) {
    return tool.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "arguments",
                    tool.name()
                        + " takes only "
                        + tool.parameters().stream().map(Parameter::name).toList()
                        + "."));
  }

  /** Null and blank mean that nothing was said. */
  private static Optional<Object> value(Parameter parameter, JsonNode node) {
    if (node.isNull() || (node.isTextual() && node.textValue().isBlank())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (parameter.kind()) {
          case TEXT -> text(parameter, node);
          case DATE -> date(parameter, node);
          case TIME -> time(parameter, node);
          case ONE_OF -> oneOf(parameter, node);
          case SOME_OF -> someOf(parameter, node);
        });
  }

  private static String text(Parameter parameter, JsonNode node) {
    if (!node.isTextual() || node.textValue().length() > MOST_TEXT) {
      throw Refusal.invalid(
          parameter.name(),
          parameter.name() + " is a text of at most " + MOST_TEXT + " characters.");
    }
    return node.textValue().strip();
  }

  private static LocalDate date(Parameter parameter, JsonNode node) {
    try {
      return LocalDate.parse(text(parameter, node));
    } catch (DateTimeException e) {
      throw Refusal.invalid(parameter.name(), parameter.name() + " is a date, YYYY-MM-DD.");
    }
  }

  private static LocalTime time(Parameter parameter, JsonNode node) {
    try {
      return LocalTime.parse(text(parameter, node)).withSecond(0).withNano(0);
    } catch (DateTimeException e) {
      throw Refusal.invalid(parameter.name(), parameter.name() + " is a time, HH:MM.");
    }
  }

  private static String oneOf(Parameter parameter, JsonNode node) {
    String text = text(parameter, node);
    if (!parameter.values().isEmpty() && !parameter.values().contains(text)) {
      throw Refusal.invalid(
          parameter.name(), parameter.name() + " is one of " + parameter.values() + ".");
    }
    return text;
  }

  private static List<String> someOf(Parameter parameter, JsonNode node) {
    if (!node.isArray() || node.size() > MOST_ITEMS) {
      throw Refusal.invalid(
          parameter.name(), parameter.name() + " is a list of at most " + MOST_ITEMS + " texts.");
    }
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(oneOf(parameter, item)));
    return List.copyOf(texts);
  }
}
