package io.bookingchat.agent.embedded.dialogue;

import java.util.List;
import java.util.Optional;

/** The dialogue policy: the facts of a turn in, the next step out. */
public final class Policy {
  /** The loop ends a turn after so many rounds of calls. */
  private static final int MOST_ROUNDS = 4;

  private Policy() {}

  /** What to do next in this turn. */
  public static Step next(Situation situation) {
    if (situation.rounds() == 0) {
      List<ToolCall> first = Listening.calls(situation);
      if (!first.isEmpty()) {
        return new Step.Use(first);
      }
      Optional<ToolCall> asked = AskedElsewhere.call(situation);
      if (asked.isPresent()) {
        return new Step.Use(List.of(asked.get()));
      }
    }
    List<ToolCall> further =
        situation.rounds() < MOST_ROUNDS ? Advance.calls(situation) : List.of();
    return further.isEmpty() ? new Step.Say(new Reply(situation).text()) : new Step.Use(further);
  }
}
