package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Moves tenants between cells, in the background; decision 0019 says why nothing gets lost. */
@Component
public final class TenantMover {
  /** A run that made no progress for so long has died with its server. */
  static final Duration DEAD = Duration.ofMinutes(1);

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 100;
  private static final long IDLE_SECONDS = 30;

  private final TenantDirectory directory;
  private final TenantMoves moves;
  private final CellData data;
  private final Clock clock;
  private final Pause pause;
  private final Executor executor;

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  @Inject
  public TenantMover(
      TenantDirectory directory, TenantMoves moves, CellData data, @RealTime Clock clock) {
    this(directory, moves, data, clock, time -> Thread.sleep(time.toMillis()), threads());
  }

  /** Moves on another's threads, and waits as it is told. */
  public TenantMover(
      TenantDirectory directory,
      TenantMoves moves,
      CellData data,
      Clock clock,
      Pause pause,
      Executor executor) {
    this.directory = directory;
    this.moves = moves;
    this.data = data;
    this.clock = clock;
    this.pause = pause;
    this.executor = executor;
  }

  private static ThreadPoolExecutor threads() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
              // without the thread locals of the request that happens to need the thread
              Thread thread = new Thread(null, work, "tenant-mover", 0, false);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Begins to move a tenant, goes on with a move that was interrupted or failed, or takes one back,
   * when the cell is the one that the tenant was leaving. A tenant that is there already stays.
   *
   * @return the move as it begins, or as it is when a server is at it
   * @throws Refusal NOT_FOUND, INVALID for a cell that is not configured, CONFLICT while it moves
   *     elsewhere or is suspended
   */
  public TenantMove move(TenantId id, String cell) {
    if (!data.cells().contains(cell)) {
      throw Refusal.invalidSaying("cell", "move.cell", String.join(", ", data.cells()));
    }
    return TenantScope.within(id, () -> moveInScope(id, cell));
  }

  /** The last move of a tenant; empty for one that never moved. */
  public Optional<TenantMove> find(TenantId id) {
    return TenantScope.within(id, () -> moves.find(id));
  }

  private TenantMove moveInScope(TenantId id, String cell) {
    Tenant tenant = directory.fresh(id).orElseThrow(() -> Refusal.notFound("tenant"));
    Optional<TenantMove> last = moves.find(id);
    Optional<TenantMove> open = last.filter(move -> move.state() != MoveState.DONE);
    Instant now = clock.instant();
    if (open.isEmpty() && tenant.cell().equals(cell)) {
      return last.filter(move -> move.to().equals(cell))
          .orElseGet(() -> new TenantMove(id, cell, cell, MoveState.DONE, 0, now, now, run(last)));
    }
    Optional<TenantMove> same = open.filter(move -> move.to().equals(cell));
    Optional<TenantMove> back = open.filter(move -> move.from().equals(cell));
    if (same.filter(move -> alive(move, now)).isPresent()) {
      return same.get();
    }
    if (open.isPresent() && same.isEmpty() && back.isEmpty()) {
      throw Refusal.saying(
          ErrorCode.CONFLICT, "move.under-way", open.get().from(), open.get().to());
    }
    if (tenant.state() == TenantState.SUSPENDED && !tenant.cell().equals(cell)) {
      throw Refusal.saying(ErrorCode.CONFLICT, "move.suspended");
    }
    String from =
        same.map(TenantMove::from).or(() -> back.map(TenantMove::to)).orElse(tenant.cell());
    Instant started = same.map(TenantMove::startedAt).orElse(now);
    TenantMove begun =
        new TenantMove(id, from, cell, MoveState.COPYING, 0, started, now, run(last) + 1);
    if (!moves.begin(begun)) {
      throw Refusal.saying(ErrorCode.CONFLICT, "move.under-way", from, cell);
    }
    start(begun);
    return begun;
  }

  private static long run(Optional<TenantMove> last) {
    return last.map(TenantMove::run).orElse(0L);
  }

  private static boolean alive(TenantMove move, Instant now) {
    return move.state() == MoveState.COPYING && now.isBefore(move.updatedAt().plus(DEAD));
  }

  private void start(TenantMove begun) {
    try {
      executor.execute(new MoveRun(directory, moves, data, clock, pause, begun));
    } catch (RejectedExecutionException full) {
      moves.progress(begun.at(MoveState.FAILED, 0, clock.instant()));
      throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.crowded");
    }
  }

  @PreDestroy
  void close() {
    if (executor instanceof ThreadPoolExecutor own) {
      own.shutdownNow(); // what is under way is gone on with when it is asked for again
    }
  }
}
