package io.bookingchat.spi.settings;

import static io.bookingchat.spi.settings.SettingsType.invalid;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads settings into their record. The platform has checked them against the schema; this says
 * again what does not fit, so that a factory is right on its own too.
 */
final class SettingsReader {
  private SettingsReader() {}

  static <R> R read(Class<R> type, Map<?, ?> settings) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    for (Object name : settings.keySet()) {
      if (!known.contains(String.valueOf(name))) {
        throw invalid("There is no setting \"" + name + "\".");
      }
    }
    Object[] values =
        Arrays.stream(components)
            .map(component -> component(component, settings.get(component.getName())))
            .toArray();
    return make(type, components, values);
  }

  private static <R> R make(Class<R> type, RecordComponent[] components, Object[] values) {
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true); // a settings record need not be public
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw invalid(String.valueOf(refused.getMessage()));
      }
      throw new IllegalStateException("the constructor of " + type + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record has its canonical constructor", e);
    }
  }

  private static Object component(RecordComponent component, Object given) {
    Object value = given;
    if (value == null) {
      String[] standard = SchemaText.setting(component).standard();
      if (standard.length > 0) {
        value = standard(component);
      } else if (component.getType() == Optional.class) {
        return Optional.empty();
      } else {
        throw invalid(component.getName() + " has to be set.");
      }
    }
    return converted(component, component.getGenericType(), value);
  }

  private static Object converted(RecordComponent component, Type type, Object value) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return Optional.of(converted(component, element, value));
      }
      if (!(value instanceof List<?> list)) {
        throw wrong(component, "a list");
      }
      bounded(component, list.size());
      return list.stream().map(each -> plain(component, (Class<?>) element, each)).toList();
    }
    Class<?> plain = (Class<?>) type;
    Object converted = plain(component, plain, value);
    if (converted instanceof Number number) {
      bounded(component, number.doubleValue());
    } else if (converted instanceof String text) {
      bounded(component, text.length());
    }
    return converted;
  }

  private static Object plain(RecordComponent component, Class<?> type, Object value) {
    if (type == String.class && value instanceof String text) {
      return formed(component, text);
    }
    if (type == SecretName.class && value instanceof String text) {
      return secret(component, text);
    }
    if (type == boolean.class && value instanceof Boolean) {
      return value;
    }
    if (type == double.class && value instanceof Number number) {
      return number.doubleValue();
    }
    if ((type == int.class || type == long.class) && value instanceof Number number) {
      return whole(component, type, number);
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .filter(constant -> constant.toString().equals(value))
          .findFirst()
          .orElseThrow(
              () -> wrong(component, "one of " + Arrays.toString(type.getEnumConstants())));
    }
    if (type.isRecord() && value instanceof Map<?, ?> map) {
      return read(type, map);
    }
    throw wrong(component, type.getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static String formed(RecordComponent component, String text) {
    String form = SchemaText.setting(component).form();
    if (!form.isEmpty() && !text.matches(form)) {
      throw wrong(component, "like " + form);
    }
    return text;
  }

  private static SecretName secret(RecordComponent component, String text) {
    try {
      return new SecretName(text);
    } catch (IllegalArgumentException e) {
      throw wrong(component, "the name of a secret, and not its value");
    }
  }

  private static Object whole(RecordComponent component, Class<?> type, Number number) {
    try {
      long whole = new BigDecimal(number.toString()).longValueExact();
      return type == int.class ? (Object) Math.toIntExact(whole) : (Object) whole;
    } catch (ArithmeticException e) {
      throw wrong(component, "a whole number");
    }
  }

  private static void bounded(RecordComponent component, double size) {
    Setting setting = SchemaText.setting(component);
    if (size < setting.least() || size > setting.most()) {
      throw wrong(component, "between " + setting.least() + " and " + setting.most());
    }
  }

  /** What the annotation says it is when nobody says otherwise, as JSON would have it. */
  static Object standard(RecordComponent component) {
    String[] standard = SchemaText.setting(component).standard();
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      Class<?> element = (Class<?>) generic.getActualTypeArguments()[0];
      return Stream.of(standard)
          .flatMap(text -> Stream.of(text.split(",")))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .map(text -> json(element, text))
          .toList();
    }
    Class<?> plain =
        type instanceof ParameterizedType generic
            ? (Class<?>) generic.getActualTypeArguments()[0]
            : (Class<?>) type;
    return json(plain, standard[0]);
  }

  private static Object json(Class<?> type, String text) {
    if (type == int.class || type == long.class) {
      return Long.valueOf(text);
    }
    if (type == double.class) {
      return Double.valueOf(text);
    }
    return type == boolean.class ? (Object) Boolean.valueOf(text) : text;
  }

  private static RuntimeException wrong(RecordComponent component, String wanted) {
    return invalid(component.getName() + " is " + wanted + ".");
  }
}
