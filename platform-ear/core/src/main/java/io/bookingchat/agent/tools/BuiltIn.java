package io.bookingchat.agent.tools;

import io.bookingchat.agent.TurnState;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A tool that comes with the product. */
record BuiltIn(
    String name,
    String description,
    Effect effect,
    Identity identity,
    List<Parameter> parameters,
    BiFunction<TurnState, Arguments, Map<String, Object>> work)
    implements Tool {
  BuiltIn {
    parameters = List.copyOf(parameters);
  }

  @Override
  public Map<String, Object> call(TurnState state, Arguments arguments) {
    return work.apply(state, arguments);
  }
}
