package io.bookingchat.plugins;

import io.bookingchat.plugins.Outcome.Answer;
import io.bookingchat.plugins.Outcome.Failure;
import io.bookingchat.spi.error.PluginException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The few threads that a plugin's code runs on. Java cannot end a thread that does not want to end,
 * so a plugin whose calls do not come back is left alone until they do: it can keep {@link
 * #MOST_STUCK} threads busy, and further calls fail at once.
 */
final class PluginThreads {
  static final int MOST_STUCK = 6;

  private static final int THREADS = 12;
  private static final int MOST_WAITING = 256;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final ClassLoader loader;
  private final ThreadPoolExecutor pool;
  private final AtomicInteger stuck = new AtomicInteger();

  /**
   * Makes the threads, none of which starts before it is needed.
   *
   * @param loader the plugin's, which is the context class loader of every call
   * @param ended what is to be done once they are closed and the last call is back
   */
  PluginThreads(String pluginId, ClassLoader loader, Runnable ended) {
    this.loader = loader;
    AtomicInteger count = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> thread(work, "plugin-" + pluginId + "-" + count.incrementAndGet())) {
          @Override
          protected void terminated() {
            ended.run();
          }
        };
    pool.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work, String name) {
    // without the thread locals of the request that happens to need a new thread
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has the plugin do something. Whatever {@code work} does, the caller goes on when the deadline
   * is over; all that the plugin returns must be taken apart within {@code work}.
   */
  <T> Outcome<T> call(TenantGate gate, Duration deadline, Callable<T> work) {
    if (stuck.get() >= MOST_STUCK) {
      return Failure.because("is left alone: earlier calls have not ended");
    }
    long begun = System.nanoTime();
    try {
      gate.enter(deadline);
    } catch (PluginFailure e) {
      return new Failure<>(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.because("was not waited for");
    }
    Outcome<T> outcome = entered(gate, deadline, begun, work);
    if (outcome instanceof Failure<T> failure) {
      gate.failed(failure.why());
    } else {
      gate.answered();
    }
    return outcome;
  }

  private <T> Outcome<T> entered(TenantGate gate, Duration deadline, long begun, Callable<T> work) {
    Call<T> call = new Call<>(gate, () -> guarded(work));
    try {
      pool.execute(call);
      return call.get(deadline.toNanos() - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      gate.ended();
      return Failure.because("has too many calls waiting, or was unloaded");
    } catch (TimeoutException e) {
      giveUp(call);
      return Failure.because("did not answer within " + deadline.toMillis() + " ms");
    } catch (InterruptedException e) {
      giveUp(call);
      Thread.currentThread().interrupt();
      return Failure.because("was not waited for");
    } catch (ExecutionException e) {
      return Failure.because("broke down"); // out of memory even for saying what was thrown
    }
  }

  /** No further calls; those that run may end. */
  void close() {
    pool.shutdown();
  }

  private <T> Outcome<T> guarded(Callable<T> work) {
    Thread.currentThread().setContextClassLoader(loader);
    try {
      return new Answer<>(work.call());
    } catch (PluginFailure failure) {
      return new Failure<>(failure);
    } catch (PluginException said) {
      return new Failure<>(PluginFailure.said(said.code(), ThrownText.message(said)));
    } catch (Throwable thrown) { // also errors: they are the plugin's, and end here
      return Failure.because("threw " + ThrownText.of(thrown));
    }
  }

  private void giveUp(Call<?> call) {
    call.overdue();
    pool.remove(call);
    call.cancel(true);
  }

  private enum State {
    WAITING,
    RUNNING,
    OVERDUE,
    ENDED
  }

  private final class Call<T> extends FutureTask<Outcome<T>> {
    private final TenantGate gate;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    Call(TenantGate gate, Callable<Outcome<T>> work) {
      super(work);
      this.gate = gate;
    }

    @Override
    public void run() {
      if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
        return; // given up before it began
      }
      try {
        super.run();
      } finally {
        if (state.getAndSet(State.ENDED) == State.OVERDUE) {
          stuck.decrementAndGet();
          gate.returned();
        }
        gate.ended();
      }
    }

    void overdue() {
      if (state.compareAndSet(State.WAITING, State.ENDED)) {
        gate.ended();
      } else if (state.compareAndSet(State.RUNNING, State.OVERDUE)) {
        stuck.incrementAndGet();
        gate.overdue();
      }
    }
  }
}
