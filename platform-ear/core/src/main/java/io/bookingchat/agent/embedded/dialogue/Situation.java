package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.TurnState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Everything the next step depends on.
 *
 * @param state the facts of the turn, and what its tools have made of them so far
 * @param done the calls of this turn so far, oldest first
 * @param rounds how many rounds of calls those were
 */
public record Situation(TurnState state, Heard heard, List<ToolCall> done, int rounds) {
  public Situation {
    done = List.copyOf(done);
  }

  Draft draft() {
    return state.draft();
  }

  boolean called(String tool) {
    return times(tool) > 0;
  }

  long times(String tool) {
    return done.stream().filter(call -> call.name().equals(tool)).count();
  }

  /** The local time of an instant. */
  LocalDateTime local(Instant instant) {
    return zoned(instant).toLocalDateTime();
  }

  /** The same with its offset, to be written out. */
  ZonedDateTime zoned(Instant instant) {
    return instant.atZone(state.zone());
  }

  /** What the visitor wants done; empty when nothing is under way. */
  Optional<Action> action() {
    return draft().action();
  }

  boolean calledLast(String tool) {
    return !done.isEmpty() && done.get(done.size() - 1).name().equals(tool);
  }
}
