package io.bookingchat.agent.tools;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, checked against the tool's parameters. */
public final class Arguments {
  private final Map<String, Object> values;

  Arguments(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  /** One that its parameter says must be given. */
  public String needed(String name) {
    return text(name).orElseThrow();
  }

  public Optional<LocalDate> date(String name) {
    return Optional.ofNullable((LocalDate) values.get(name));
  }

  public Optional<LocalTime> time(String name) {
    return Optional.ofNullable((LocalTime) values.get(name));
  }

  @SuppressWarnings("unchecked") // only lists of strings are stored for SOME_OF
  public List<String> texts(String name) {
    return (List<String>) values.getOrDefault(name, List.of());
  }
}
