package io.bookingchat.plugins;

import io.bookingchat.plugins.Outcome.Answer;
import io.bookingchat.plugins.Outcome.Failure;
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
  static final int MOST_STUCK = 2;

  private static final int THREADS = 4;
  private static final int MOST_WAITING = 256;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final ClassLoader loader;
  private final ThreadPoolExecutor pool;
  private final AtomicInteger stuck = new AtomicInteger();

  /**
   * Makes the threads, none of which starts before it is needed.
   *
   * @param loader the plugin's, which is the context class loader of every call
   */
  PluginThreads(String pluginId, ClassLoader loader) {
    this.loader = loader;
    AtomicInteger count = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> thread(work, "plugin-" + pluginId + "-" + count.incrementAndGet()));
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
  <T> Outcome<T> call(Duration deadline, Callable<T> work) {
    if (stuck.get() >= MOST_STUCK) {
      return new Failure<>("is left alone: earlier calls have not ended");
    }
    Call<T> call = new Call<>(() -> guarded(work));
    try {
      pool.execute(call);
      return call.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      return new Failure<>("has too many calls waiting, or was unloaded");
    } catch (TimeoutException e) {
      giveUp(call);
      return new Failure<>("did not answer within " + deadline.toMillis() + " ms");
    } catch (InterruptedException e) {
      giveUp(call);
      Thread.currentThread().interrupt();
      return new Failure<>("was not waited for");
    } catch (ExecutionException e) {
      return new Failure<>("broke down"); // out of memory even for saying what was thrown
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
    } catch (Throwable thrown) { // also errors: they are the plugin's, and end here
      return new Failure<>("threw " + ThrownText.of(thrown));
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
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    Call(Callable<Outcome<T>> work) {
      super(work);
    }

    @Override
    public void run() {
      state.compareAndSet(State.WAITING, State.RUNNING);
      try {
        super.run();
      } finally {
        if (state.getAndSet(State.ENDED) == State.OVERDUE) {
          stuck.decrementAndGet();
        }
      }
    }

    void overdue() {
      if (state.compareAndSet(State.RUNNING, State.OVERDUE)) {
        stuck.incrementAndGet();
      }
    }
  }
}
