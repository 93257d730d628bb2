package io.bookingchat.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSON Schema (2020-12) that a plugin states. It is a stranger's: nothing is fetched for it, and
 * as its patterns may take forever it is used on the plugin's own threads.
 */
final class PluginSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PROBLEMS = 5;

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaLoader(
                  loader ->
                      loader.allow(
                          iri -> iri.toString().startsWith("https://json-schema.org/draft/"))));

  private final JsonNode text;
  private final Schema schema;

  private PluginSchema(JsonNode text, Schema schema) {
    this.text = text;
    this.schema = schema;
  }

  /**
   * Reads a schema.
   *
   * @throws PluginFailure when it is none of an object
   */
  static PluginSchema of(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject()) {
        return new PluginSchema(node, REGISTRY.getSchema(node));
      }
    } catch (JsonProcessingException | RuntimeException e) {
      // whatever its parser makes of it: told below
    }
    throw PluginFailure.because("states a schema that is no JSON Schema of an object");
  }

  /** What does not fit, in words for whoever wrote it; empty when all does. */
  List<String> problems(Map<String, Object> value) {
    return schema.validate(JSON.<JsonNode>valueToTree(value)).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .map(text -> text.length() > 200 ? text.substring(0, 200) : text)
        .limit(MOST_PROBLEMS)
        .toList();
  }

  /** The schema itself. */
  JsonNode text() {
    return text;
  }

  /** The names of secrets that the value holds, where the schema says that there is one. */
  Set<String> secrets(Map<String, Object> value) {
    Set<String> names = new TreeSet<>();
    secrets(text, JSON.valueToTree(value), names);
    return names;
  }

  private static void secrets(JsonNode schema, JsonNode value, Set<String> names) {
    if (schema.path("format").asText().equals("secret-name") && value.isTextual()) {
      names.add(value.textValue());
    }
    value
        .properties()
        .forEach(
            entry ->
                secrets(schema.path("properties").path(entry.getKey()), entry.getValue(), names));
    if (value.isArray()) {
      value.forEach(item -> secrets(schema.path("items"), item, names));
    }
  }
}
