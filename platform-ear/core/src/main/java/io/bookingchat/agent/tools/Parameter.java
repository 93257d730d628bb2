package io.bookingchat.agent.tools;

import java.util.List;

/**
 * One argument of a tool.
 *
 * @param values of {@link Kind#ONE_OF} and {@link Kind#SOME_OF}: what is accepted; empty: any text
 */
public record Parameter(
    String name, Kind kind, String description, boolean required, List<String> values) {
  public Parameter {
    values = List.copyOf(values);
  }

  /** What it looks like in JSON: a string, or for SOME_OF a list of strings. */
  public enum Kind {
    TEXT,
    /** {@code YYYY-MM-DD}. */
    DATE,
    /** {@code HH:MM}, 00:00 to 23:59. */
    TIME,
    ONE_OF,
    SOME_OF
  }

  static Parameter text(String name, String description) {
    return new Parameter(name, Kind.TEXT, description, false, List.of());
  }

  static Parameter date(String name, String description) {
    return new Parameter(name, Kind.DATE, description, false, List.of());
  }

  static Parameter time(String name, String description) {
    return new Parameter(name, Kind.TIME, description, false, List.of());
  }

  static Parameter oneOf(String name, String description, String... values) {
    return new Parameter(name, Kind.ONE_OF, description, false, List.of(values));
  }

  static Parameter someOf(String name, String description, String... values) {
    return new Parameter(name, Kind.SOME_OF, description, false, List.of(values));
  }

  /** The same, but it must be given. */
  Parameter needed() {
    return new Parameter(name, kind, description, true, values);
  }
}
