package io.bookingchat.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.bookingchat.agent.tools.Parameter;
import io.bookingchat.agent.tools.Tool;
import io.bookingchat.plugins.PluginTool;
import java.util.ArrayList;
import java.util.List;

/** Tools as models are told of them. */
final class ToolSchemas {
  private ToolSchemas() {}

  static ToolSpecification specification(Tool tool) {
    JsonObjectSchema.Builder arguments = JsonObjectSchema.builder();
    tool.parameters()
        .forEach(parameter -> arguments.addProperty(parameter.name(), schema(parameter)));
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(
            arguments
                .required(
                    tool.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList())
                .additionalProperties(false)
                .build())
        .build();
  }

  /** A plugin's tool; of its schema what every model understands, the rest is checked anyway. */
  static ToolSpecification specification(PluginTool tool) {
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(object(tool.arguments()))
        .build();
  }

  private static JsonObjectSchema object(JsonNode schema) {
    JsonObjectSchema.Builder object = JsonObjectSchema.builder();
    schema
        .path("properties")
        .properties()
        .forEach(entry -> object.addProperty(entry.getKey(), element(entry.getValue())));
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return object.required(required).additionalProperties(false).build();
  }

  private static JsonSchemaElement element(JsonNode schema) {
    String description = schema.path("description").asText("");
    if (schema.path("enum").isArray()) {
      List<String> values = new ArrayList<>();
      schema.path("enum").forEach(value -> values.add(value.asText()));
      return JsonEnumSchema.builder().description(description).enumValues(values).build();
    }
    return switch (schema.path("type").asText()) {
      case "integer" -> JsonIntegerSchema.builder().description(description).build();
      case "number" -> JsonNumberSchema.builder().description(description).build();
      case "boolean" -> JsonBooleanSchema.builder().description(description).build();
      case "array" ->
          JsonArraySchema.builder()
              .description(description)
              .items(element(schema.path("items")))
              .build();
      case "object" -> object(schema);
      default -> text(description);
    };
  }

  private static JsonSchemaElement schema(Parameter parameter) {
    return switch (parameter.kind()) {
      case TEXT -> text(parameter.description());
      case DATE -> text(parameter.description() + " YYYY-MM-DD");
      case TIME -> text(parameter.description() + " HH:MM");
      case ONE_OF -> oneOf(parameter, parameter.description());
      case SOME_OF ->
          JsonArraySchema.builder()
              .description(parameter.description())
              .items(oneOf(parameter, null))
              .build();
    };
  }

  private static JsonSchemaElement oneOf(Parameter parameter, String description) {
    return parameter.values().isEmpty()
        ? text(description)
        : JsonEnumSchema.builder().description(description).enumValues(parameter.values()).build();
  }

  private static JsonSchemaElement text(String description) {
    return JsonStringSchema.builder().description(description).build();
  }
}
