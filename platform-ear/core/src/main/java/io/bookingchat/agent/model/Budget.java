package io.bookingchat.agent.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much of a turn is left: rounds of tool calls, and time. One for all models of the turn. */
final class Budget {
  static final int ROUNDS = 4;

  private final Clock clock;
  private final Instant end;
  private int rounds = ROUNDS;

  Budget(Clock clock, Duration time) {
    this.clock = clock;
    this.end = clock.instant().plus(time);
  }

  /** Takes a round; false when none is left. */
  boolean takeRound() {
    return rounds-- > 0;
  }

  /** Time left; never negative. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
