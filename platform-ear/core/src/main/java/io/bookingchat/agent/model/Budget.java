package io.bookingchat.agent.model;

import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of a turn is left: rounds of tool calls, and time; and what it has taken. One for all
 * models of the turn.
 */
final class Budget {
  static final int ROUNDS = 4;

  /** What the embedded model needs to answer in the end. */
  private static final Duration RESERVE = Duration.ofSeconds(4);

  private final Clock clock;
  private final Instant end;
  private int rounds = ROUNDS;
  private long tokensIn;
  private long tokensOut;

  Budget(Clock clock, Duration time) {
    this.clock = clock;
    this.end = clock.instant().plus(time);
  }

  /** Takes a round; false when none is left. */
  boolean takeRound() {
    return rounds-- > 0;
  }

  /**
   * Notes what an answer took.
   *
   * @param usage as the model reports it; null from one that does not
   */
  void spend(TokenUsage usage) {
    if (usage != null) {
      tokensIn += usage.inputTokenCount() == null ? 0 : usage.inputTokenCount();
      tokensOut += usage.outputTokenCount() == null ? 0 : usage.outputTokenCount();
    }
  }

  long tokensIn() {
    return tokensIn;
  }

  long tokensOut() {
    return tokensOut;
  }

  /** Time left; never negative. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Time left for calls of a configured model; never negative. */
  Duration forModels() {
    Duration left = left().minus(RESERVE);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * How long one call may take at most.
   *
   * @throws OutOfTime when there is no time for another
   */
  Duration forCall() {
    Duration left = forModels();
    if (left.isZero()) {
      throw new OutOfTime();
    }
    return left;
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
