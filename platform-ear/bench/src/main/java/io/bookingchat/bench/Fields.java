package io.bookingchat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads fields of a case, and says which is missing or of the wrong kind. */
final class Fields {
  private Fields() {}

  static String text(JsonNode node, String field) {
    return optionalText(node, field)
        .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is missing"));
  }

  static Optional<String> optionalText(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is no text: " + value);
    }
    return Optional.of(value.textValue());
  }

  static Instant instant(JsonNode node, String field) {
    return Instant.parse(text(node, field));
  }

  static int number(JsonNode node, String field) {
    return optionalNumber(node, field)
        .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is missing"));
  }

  static int number(JsonNode node, String field, int absent) {
    return optionalNumber(node, field).orElse(absent);
  }

  static OptionalInt optionalNumber(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw new IllegalArgumentException("\"" + field + "\" is no whole number: " + value);
    }
    return OptionalInt.of(value.intValue());
  }
}
