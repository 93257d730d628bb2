package io.bookingchat.dynamodb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records as items, attribute by attribute, and as text. What a record does not know is passed over
 * when it is read, so that two versions of the product can run side by side.
 */
final class Documents {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Documents() {}

  static Map<String, AttributeValue> item(Object value) {
    return attributes(MAPPER.valueToTree(value));
  }

  static <T> T read(Map<String, AttributeValue> item, Class<T> type) {
    try {
      return MAPPER.treeToValue(node(item), type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every stored record can be written", e);
    }
  }

  static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  private static IllegalStateException unreadable(Class<?> type, JsonProcessingException e) {
    e.clearLocation(); // it quotes the data
    return new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
  }

  private static Map<String, AttributeValue> attributes(JsonNode object) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    object.properties().forEach(field -> attributes.put(field.getKey(), value(field.getValue())));
    return attributes;
  }

  private static AttributeValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> AttributeValue.fromM(attributes(node));
      case ARRAY -> AttributeValue.fromL(node.valueStream().map(Documents::value).toList());
      case NUMBER -> AttributeValue.fromN(node.asText());
      case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
      case NULL -> AttributeValue.fromNul(true);
      case STRING -> AttributeValue.fromS(node.textValue());
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not a document");
    };
  }

  private static ObjectNode node(Map<String, AttributeValue> attributes) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    attributes.forEach((name, value) -> node.set(name, node(value)));
    return node;
  }

  private static JsonNode node(AttributeValue value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value.type()) {
      case M -> node(value.m());
      case L -> {
        ArrayNode array = nodes.arrayNode();
        value.l().forEach(element -> array.add(node(element)));
        yield array;
      }
      case N -> number(value.n());
      case BOOL -> nodes.booleanNode(value.bool());
      case NUL -> nodes.nullNode();
      case S -> nodes.textNode(value.s());
      case SS, NS, BS, B, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("not a document");
    };
  }

  private static JsonNode number(String digits) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (digits.matches("-?[0-9]{1,9}")) {
      return nodes.numberNode(Integer.parseInt(digits));
    }
    return digits.matches("-?[0-9]{1,18}")
        ? nodes.numberNode(Long.parseLong(digits))
        : nodes.numberNode(Double.parseDouble(digits));
  }
}
