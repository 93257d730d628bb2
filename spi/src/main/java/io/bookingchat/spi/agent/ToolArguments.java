package io.bookingchat.spi.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call; they fit the tool's schema. */
public record ToolArguments(Map<String, Object> values) {
  public ToolArguments {
    values = Map.copyOf(values);
  }

  /** A text, if it was given. */
  public Optional<String> text(String name) {
    return of(name, String.class);
  }

  /** A number, if it was given. */
  public Optional<Number> number(String name) {
    return of(name, Number.class);
  }

  /** A yes or no, if it was given. */
  public Optional<Boolean> flag(String name) {
    return of(name, Boolean.class);
  }

  /** The texts of a list; none when it was not given. */
  public List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private <T> Optional<T> of(String name, Class<T> type) {
    return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
  }
}
