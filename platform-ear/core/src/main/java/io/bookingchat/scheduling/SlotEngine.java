package io.bookingchat.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers which starts are open, and why a start is not. */
public final class SlotEngine {

  private SlotEngine() {}

  /** Every open start of the range asked for, in rising order. */
  public static List<Instant> openStarts(SlotQuestion question) {
    throw new UnsupportedOperationException(question.toString());
  }

  /** Why a start is not open, or empty when it is. The range of the question plays no part. */
  public static Optional<Refusal> refusal(SlotQuestion question, Instant start) {
    throw new UnsupportedOperationException(question.toString() + start);
  }
}
