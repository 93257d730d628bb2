package io.bookingchat.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An operation of a schema as introspection describes it.
 *
 * @param kind {@code query} or {@code mutation}
 * @param arguments their types, by name
 * @param inputs the fields of every input type, by the type's name
 */
record Operation(
    String kind,
    String name,
    Map<String, JsonNode> arguments,
    JsonNode result,
    Map<String, Map<String, JsonNode>> inputs) {
  private static final String TYPE =
      "{ kind name ofType { kind name ofType { kind name ofType" + " { kind name } } } }";
  private static final String INTROSPECTION =
      "{ __schema { queryType { name } mutationType { name } types { name kind fields { name type "
          + TYPE
          + " args { name defaultValue type "
          + TYPE
          + " } } inputFields { name defaultValue type "
          + TYPE
          + " } } } }";

  /** Values that pass where something is required and is not what the test is about. */
  private static final Map<String, Object> SAMPLES =
      Map.ofEntries(
          Map.entry("from", "2030-01-07"),
          Map.entry("to", "2030-01-08"),
          Map.entry("date", "2030-01-07"),
          Map.entry("start", "2030-01-07T10:00:00Z"),
          Map.entry("month", "2030-01"),
          Map.entry("contact", "ana@example.com"),
          Map.entry("durationMinutes", 30),
          Map.entry("weeks", 2),
          Map.entry("version", 1),
          Map.entry("plan", "FREE"),
          Map.entry("day", "MONDAY"),
          Map.entry("status", "COMPLETED"),
          Map.entry("email", "ana@example.com"),
          Map.entry("serviceId", "corte"),
          Map.entry("providerId", "camila"),
          Map.entry("zone", "America/Santiago"),
          Map.entry("text", "hola"),
          Map.entry("language", "es-CL"));

  static List<Operation> all(Api caller) {
    JsonNode schema = caller.ask(INTROSPECTION).data().get("__schema");
    Map<String, JsonNode> types = new LinkedHashMap<>();
    schema.get("types").forEach(type -> types.put(type.get("name").asText(), type));
    Map<String, Map<String, JsonNode>> inputs = new TreeMap<>();
    types.forEach(
        (name, type) -> {
          if (type.get("kind").asText().equals("INPUT_OBJECT")) {
            inputs.put(name, byName(type.get("inputFields")));
          }
        });
    List<Operation> all = new ArrayList<>();
    for (String kind : List.of("query", "mutation")) {
      JsonNode root = types.get(schema.get(kind + "Type").get("name").asText());
      for (JsonNode field : root.get("fields")) {
        all.add(
            new Operation(
                kind,
                field.get("name").asText(),
                byName(field.get("args")),
                field.get("type"),
                inputs));
      }
    }
    return all;
  }

  private static Map<String, JsonNode> byName(JsonNode fields) {
    Map<String, JsonNode> types = new LinkedHashMap<>();
    fields.forEach(
        field ->
            types.put(
                field.get("name").asText(),
                field.get("defaultValue") instanceof TextNode
                    ? field.get("type").get("ofType") // need not be given
                    : field.get("type")));
    return types;
  }

  /** The names of arguments, and of fields of input arguments, that take an id or a cursor. */
  List<String> idArguments() {
    List<String> ids = new ArrayList<>();
    arguments.forEach(
        (argument, type) -> {
          if (isId(argument)) {
            ids.add(argument);
          }
          inputs.getOrDefault(base(type), Map.of()).keySet().stream()
              .filter(Operation::isId)
              .forEach(ids::add);
        });
    return ids;
  }

  private static boolean isId(String name) {
    return name.endsWith("Id")
        || name.endsWith("Ids")
        || List.of("cursor", "choice").contains(name);
  }

  /** Who calls, and what is theirs, by the name of the argument. */
  record Caller(Api api, Map<String, Supplier<String>> own) {}

  /**
   * Calls it with that id there, and wherever something is required with what is the caller's own,
   * or a plain value.
   */
  Api.Answer call(Caller caller, String idArgument, String id) {
    Map<String, Object> variables = new LinkedHashMap<>();
    List<String> declared = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    arguments.forEach(
        (argument, type) -> {
          Object value = value(argument, type, new Given(caller, idArgument, id));
          if (value != null) {
            variables.put(argument, value);
            declared.add("$" + argument + ": " + text(type));
            passed.add(argument + ": $" + argument);
          }
        });
    String head = declared.isEmpty() ? "" : "(" + String.join(", ", declared) + ")";
    String tail = passed.isEmpty() ? "" : "(" + String.join(", ", passed) + ")";
    boolean leaf = List.of("SCALAR", "ENUM").contains(baseKind(result));
    return caller
        .api()
        .ask(kind + head + " { " + name + tail + (leaf ? "" : " { __typename }") + " }", variables);
  }

  private record Given(Caller caller, String idArgument, String id) {
    Object value(String name) {
      Supplier<String> own = caller.own().get(name);
      return own != null ? own.get() : SAMPLES.getOrDefault(name, "sample-1");
    }
  }

  private Object value(String name, JsonNode type, Given given) {
    if (name.equals(given.idArgument())) {
      return name.endsWith("Ids") ? List.of(given.id()) : given.id();
    }
    if (inputs.containsKey(base(type))
        && (required(type) || inputs.get(base(type)).containsKey(given.idArgument()))) {
      Map<String, Object> object = new LinkedHashMap<>();
      inputs
          .get(base(type))
          .forEach(
              (field, fieldType) -> {
                Object value = value(field, fieldType, given);
                if (value != null) {
                  object.put(field, value);
                }
              });
      return list(type) ? List.of(object) : object;
    }
    boolean said = name.equals("text") && !given.idArgument().equals("choice"); // one of the two
    if (!required(type) && !said) {
      return null;
    }
    if (list(type)) {
      return List.of();
    }
    Object value = given.value(name); // a "version" is a number here and a text there
    return base(type).equals("String") ? value.toString() : value;
  }

  private static boolean required(JsonNode type) {
    return type.get("kind").asText().equals("NON_NULL");
  }

  private static boolean list(JsonNode type) {
    return type.get("kind").asText().equals("LIST") || (required(type) && list(type.get("ofType")));
  }

  private static String base(JsonNode type) {
    return type.path("ofType").isObject() ? base(type.get("ofType")) : type.path("name").asText();
  }

  private static String baseKind(JsonNode type) {
    return type.path("ofType").isObject()
        ? baseKind(type.get("ofType"))
        : type.path("kind").asText();
  }

  private static String text(JsonNode type) {
    return switch (type.get("kind").asText()) {
      case "NON_NULL" -> text(type.get("ofType")) + "!";
      case "LIST" -> "[" + text(type.get("ofType")) + "]";
      default -> type.get("name").asText();
    };
  }
}
