package io.bookingchat.spi.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the JSON Schema of a settings record. */
final class SchemaText {
  private SchemaText() {}

  static String of(Class<? extends Record> type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.putAll(object(type));
    return JsonText.of(schema);
  }

  private static Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), property(component));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put(
        "required",
        Arrays.stream(type.getRecordComponents())
            .filter(SchemaText::needed)
            .map(RecordComponent::getName)
            .toList());
    schema.put("properties", properties);
    return schema;
  }

  static Setting setting(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalArgumentException(component.getName() + " has no @Setting");
    }
    return setting;
  }

  private static boolean needed(RecordComponent component) {
    return component.getType() != Optional.class && setting(component).standard().length == 0;
  }

  private static Map<String, Object> property(RecordComponent component) {
    Setting setting = setting(component);
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("description", setting.en());
    property.put("x-description", Map.of("es", setting.es(), "pt", setting.pt()));
    property.putAll(value(component.getGenericType(), setting, component));
    if (setting.standard().length > 0) {
      property.put("default", SettingsReader.standard(component));
    }
    return property;
  }

  private static Map<String, Object> value(Type type, Setting setting, RecordComponent component) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return value(element, setting, component);
      }
      if (generic.getRawType() == List.class) {
        return list(element, setting, component);
      }
    }
    if (type instanceof Class<?> plain) {
      return plain(plain, setting, component);
    }
    throw unknown(component);
  }

  private static Map<String, Object> list(Type type, Setting setting, RecordComponent component) {
    if (!(type instanceof Class<?> element)) {
      throw unknown(component);
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("minItems", setting.least());
    list.put("maxItems", setting.most());
    Map<String, Object> items = new LinkedHashMap<>(plain(element, setting, component));
    items.remove("minLength"); // the bounds are those of the list
    items.remove("minimum");
    list.put("items", items);
    return list;
  }

  private static Map<String, Object> plain(
      Class<?> type, Setting setting, RecordComponent component) {
    if (type == String.class) {
      Map<String, Object> text = new LinkedHashMap<>();
      text.put("type", "string");
      text.put("minLength", setting.least());
      text.put("maxLength", setting.most());
      if (!setting.form().isEmpty()) {
        text.put("pattern", "^(?:" + setting.form() + ")$");
      }
      return text;
    }
    if (type == SecretName.class) {
      return Map.of(
          "type", "string", "format", "secret-name", "pattern", "^" + SecretName.FORM + "$");
    }
    if (type == int.class || type == long.class) {
      return Map.of("type", "integer", "minimum", setting.least(), "maximum", setting.most());
    }
    if (type == double.class) {
      return Map.of("type", "number", "minimum", setting.least(), "maximum", setting.most());
    }
    if (type == boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type.isEnum()) {
      return Map.of("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type.isRecord()) {
      return object(type);
    }
    throw unknown(component);
  }

  static IllegalArgumentException unknown(RecordComponent component) {
    return new IllegalArgumentException(
        component.getName()
            + " has a type that settings do not have: "
            + component.getGenericType().getTypeName());
  }
}
