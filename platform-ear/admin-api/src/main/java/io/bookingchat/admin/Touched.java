package io.bookingchat.admin;

import io.bookingchat.tenancy.AuditTrail.Target;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operation was about, as far as a trail may tell: ids of records, and which arguments were
 * given, by name. Values of any other argument stay out, whatever they are.
 */
record Touched(List<Target> targets, List<String> fields) {
  private static final int MOST = 60;
  private static final int DEEPEST = 3;

  /** What our ids look like, and customers' names and addresses do not. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private static final String ONE = "Id";
  private static final String SEVERAL = "Ids";

  /**
   * Reads it off a call.
   *
   * @param arguments as they were sent
   * @param result what the operation answers: it has the ids that the operation made
   */
  static Touched by(Map<String, Object> arguments, Object result) {
    Set<Target> targets = new LinkedHashSet<>();
    Set<String> fields = new LinkedHashSet<>();
    arguments(arguments, "", 1, targets, fields);
    made(result, 1, targets);
    return new Touched(targets.stream().limit(MOST).toList(), fields.stream().limit(MOST).toList());
  }

  private static void arguments(
      Map<?, ?> arguments, String path, int depth, Set<Target> targets, Set<String> fields) {
    arguments.forEach(
        (name, value) -> {
          String field = path + name;
          if (value instanceof Map<?, ?> object && depth < DEEPEST) {
            arguments(object, field + ".", depth + 1, targets, fields);
          } else {
            fields.add(field);
            id(name.toString(), value, targets);
          }
        });
  }

  private static void made(Object result, int depth, Set<Target> targets) {
    if (result instanceof Collection<?> several && depth < DEEPEST) {
      several.stream().limit(MOST).forEach(each -> made(each, depth, targets));
    } else if (result instanceof Record view) {
      for (RecordComponent component : view.getClass().getRecordComponents()) {
        Object value = value(view, component);
        id(component.getName(), value, targets);
        if (value instanceof Collection<?>) {
          made(value, depth + 1, targets);
        }
      }
    }
  }

  private static void id(String name, Object value, Set<Target> targets) {
    if (name.endsWith(ONE) && value instanceof String id && ID.matcher(id).matches()) {
      targets.add(Target.named(name, id));
    } else if (name.endsWith(SEVERAL) && value instanceof Collection<?> ids) {
      ids.forEach(id -> id(name.substring(0, name.length() - 1), id, targets));
    }
  }

  private static Object value(Record view, RecordComponent component) {
    try {
      return component.getAccessor().invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the views of an API are public", e);
    }
  }
}
