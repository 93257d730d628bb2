package io.bookingchat.agent.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.bookingchat.agent.tools.Parameter;
import io.bookingchat.agent.tools.Tool;

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
