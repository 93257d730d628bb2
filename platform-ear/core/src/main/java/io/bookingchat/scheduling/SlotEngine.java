package io.bookingchat.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers which starts are open, and why a start is not. Offering and checking use the same steps
 * ({@link Grid}) and the same judgement ({@link Bookability}), so they cannot disagree.
 *
 * <p>Starts in the years 1 to 9999 are known; outside them nothing is open.
 */
public final class SlotEngine {

  /**
   * More than the starts of ten years at 5-minute steps around the clock: a mistake of the caller.
   */
  private static final int MOST_STARTS = 2_000_000;

  private final SlotQuestion question;
  private final WallClock clock;
  private final Grid grid;
  private final Bookability bookability;

  private SlotEngine(SlotQuestion question) {
    this.question = question;
    this.clock = new WallClock(question.availability().zone());
    this.grid = new Grid(question.service(), question.availability(), clock);
    this.bookability = new Bookability(question, clock);
  }

  /** A start on a step in open time, with what refuses it; empty when it is open. */
  public record Judged(Instant start, Optional<Refusal> refusal) {}

  /**
   * Every open start of the range asked for, in rising order.
   *
   * @throws IllegalArgumentException when the range holds millions of starts
   */
  public static List<Instant> openStarts(SlotQuestion question) {
    return new SlotEngine(question).open();
  }

  /**
   * What {@link #openStarts} chooses from: every start on a step in open time of the range asked
   * for, in rising order.
   *
   * @throws IllegalArgumentException when the range holds millions of starts
   */
  public static List<Judged> judgedStarts(SlotQuestion question) {
    return new SlotEngine(question).judged();
  }

  /** Why a start is not open, or empty when it is. The range of the question plays no part. */
  public static Optional<Refusal> refusal(SlotQuestion question, Instant start) {
    return new SlotEngine(question).judge(start);
  }

  private List<Instant> open() {
    // outside these bounds every start would be refused
    long from = Math.max(Span.ceiling(question.from()), bookability.earliest());
    long to = Math.min(Span.ceiling(question.to()), bookability.end());
    List<Instant> open = new ArrayList<>();
    forEachStart(
        from,
        to,
        (start, date) -> {
          if (bookability.refusal(start, date).isEmpty()) {
            open.add(Instant.ofEpochSecond(start));
          }
        });
    return open;
  }

  private List<Judged> judged() {
    List<Judged> judged = new ArrayList<>();
    forEachStart(
        Span.ceiling(question.from()),
        Span.ceiling(question.to()),
        (start, date) ->
            judged.add(new Judged(Instant.ofEpochSecond(start), bookability.refusal(start, date))));
    return judged;
  }

  private Optional<Refusal> judge(Instant start) {
    long second = start.getEpochSecond();
    long date = clock.dateAt(second);
    boolean[] onStep = {false};
    if (start.getNano() == 0) {
      grid.forEachStart(second, second + 1, (at, atDate) -> onStep[0] = true);
    }
    return onStep[0]
        ? bookability.refusal(second, date)
        : bookability.tooSoonOrLate(second, date).or(() -> Optional.of(Refusal.CLOSED));
  }

  private void forEachStart(long from, long to, Grid.StartVisitor visitor) {
    int[] visited = {0};
    grid.forEachStart(
        from,
        to,
        (start, date) -> {
          if (++visited[0] > MOST_STARTS) {
            throw new IllegalArgumentException(
                "the range holds more than " + MOST_STARTS + " starts");
          }
          visitor.visit(start, date);
        });
  }
}
