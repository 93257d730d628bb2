package io.bookingchat.agent.embedded.dialogue;

import java.util.List;

/** What the assistant does next. */
public sealed interface Step {
  /** Calls tools, in this order, and then looks again. */
  record Use(List<ToolCall> calls) implements Step {
    public Use {
      calls = List.copyOf(calls);
    }
  }

  /** Ends the turn with these words. */
  record Say(String text) implements Step {}
}
