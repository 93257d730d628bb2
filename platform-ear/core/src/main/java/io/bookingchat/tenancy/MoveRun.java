package io.bookingchat.tenancy;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to bring a tenant's data to a cell, from wherever the one before it stopped. What it
 * does next follows from where the directory says that the tenant is.
 */
final class MoveRun implements Runnable {
  /** Longer than a lease by more than two clocks can differ in running it. */
  static final Duration DRAIN = TenantDirectory.LEASE.plusSeconds(3);

  private static final System.Logger LOG = System.getLogger(MoveRun.class.getName());
  private static final Duration NOTED = Duration.ofSeconds(5);
  private static final int PASSES = 10;
  private static final int TRIES = 5;

  private final TenantDirectory directory;
  private final TenantMoves moves;
  private final CellData data;
  private final Clock clock;
  private final TenantMover.Pause pause;
  private TenantMove move;

  MoveRun(
      TenantDirectory directory,
      TenantMoves moves,
      CellData data,
      Clock clock,
      TenantMover.Pause pause,
      TenantMove begun) {
    this.directory = directory;
    this.moves = moves;
    this.data = data;
    this.clock = clock;
    this.pause = pause;
    this.move = begun;
  }

  /** It was given up, and another run goes on. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void run() {
    String whose = move.tenantId().value();
    try {
      TenantScope.within(
          move.tenantId(),
          () -> {
            arrive();
            tidyUp();
            return null;
          });
      LOG.log(System.Logger.Level.INFO, "{0} is in cell {1}", whose, move.to());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops; whoever asks again goes on
    } catch (Overtaken e) {
      LOG.log(System.Logger.Level.INFO, "another server moves {0}", whose);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "moving " + whose + " failed; it can be repeated", e);
      failed();
    }
  }

  private void failed() {
    try {
      TenantScope.within(
          move.tenantId(),
          () -> moves.progress(move.at(MoveState.FAILED, move.copied(), clock.instant())));
    } catch (RuntimeException e) {
      // then it says COPYING until it counts as dead, and can be repeated after that
      LOG.log(System.Logger.Level.WARNING, "that it failed was not noted", e);
    }
  }

  /** Until the tenant is served where it should be. */
  private void arrive() throws InterruptedException {
    for (int tries = 0; ; tries++) {
      Tenant tenant = tenant();
      if (tenant.cell().equals(move.to()) && tenant.state() != TenantState.MOVING) {
        return;
      }
      try {
        if (tenant.cell().equals(move.to())) {
          directory.update(tenant.staying());
        } else if (tenant.cell().equals(move.from())) {
          copy(tenant);
        } else {
          throw new IllegalStateException("it is in neither of the two cells");
        }
      } catch (Refusal refusal) {
        if (refusal.code() != ErrorCode.CONFLICT || tries >= TRIES) {
          throw refusal;
        }
        note(move.copied()); // else its record was changed meanwhile, such as by a setting
      }
    }
  }

  private void copy(Tenant found) throws InterruptedException {
    Tenant leaving = found;
    if (found.state() != TenantState.MOVING) {
      requireActive(found);
      leaving = directory.update(found.leaving());
    }
    // from now on no server acknowledges what it writes into the old cell, at the latest when:
    pause.of(DRAIN);
    note(move.copied());
    data.open(move.tenantId(), move.to(), move.run());
    mirror(leaving);
    data.carryTrail(move.tenantId(), move.from(), move.to());
    data.close(move.tenantId(), move.to(), move.run());
    Tenant still = tenant();
    if (still.state() != TenantState.MOVING || still.epoch() != leaving.epoch()) {
      throw Refusal.of(ErrorCode.CONFLICT, "The move was taken back.");
    }
    directory.update(still.arrived(move.to()));
  }

  private static void requireActive(Tenant tenant) {
    if (tenant.state() != TenantState.ACTIVE) {
      throw Refusal.saying(ErrorCode.UNAVAILABLE, "move.suspended");
    }
  }

  /** Copies until there is nothing to copy: the last pass compares every item and finds none. */
  private void mirror(Tenant tenant) {
    for (int pass = 0; pass < PASSES; pass++) {
      long before = move.copied();
      long changed =
          data.mirror(
              tenant, move.from(), move.to(), move.run(), items -> noteNowAndThen(before + items));
      note(before + changed);
      if (changed == 0) {
        return;
      }
    }
    throw new IllegalStateException("something goes on writing");
  }

  /** Takes away what is left in the other cell, once no server looks there any more. */
  private void tidyUp() throws InterruptedException {
    pause.of(DRAIN);
    note(move.copied());
    data.carryTrail(move.tenantId(), move.from(), move.to());
    data.open(move.tenantId(), move.from(), move.run());
    data.clear(tenant(), move.from(), move.to(), move.run());
    data.close(move.tenantId(), move.from(), move.run());
    note(MoveState.DONE, move.copied());
  }

  private Tenant tenant() {
    return directory.fresh(move.tenantId()).orElseThrow(() -> Refusal.notFound("tenant"));
  }

  private void noteNowAndThen(long copied) {
    Instant due = move.updatedAt().plus(NOTED);
    if (!clock.instant().isBefore(due)) {
      note(copied);
    }
  }

  private void note(long copied) {
    note(MoveState.COPYING, copied);
  }

  private void note(MoveState state, long copied) {
    move = move.at(state, copied, clock.instant());
    if (!moves.progress(move)) {
      throw new Overtaken();
    }
  }
}
