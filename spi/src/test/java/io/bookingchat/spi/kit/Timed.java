package io.bookingchat.spi.kit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a plugin with a deadline, and notes what goes wrong. */
final class Timed {
  private final ClassLoader loader;
  private final List<String> problems;

  Timed(ClassLoader loader, List<String> problems) {
    this.loader = loader;
    this.problems = problems;
  }

  /** What the call answers; empty when it is late, throws, or answers null, which is noted. */
  <T> Optional<T> call(String what, long milliseconds, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "conformance-" + what);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.start();
    try {
      T answer = task.get(milliseconds, TimeUnit.MILLISECONDS);
      if (answer == null) {
        problems.add(what + " answers null");
      }
      return Optional.ofNullable(answer);
    } catch (TimeoutException e) {
      task.cancel(true);
      problems.add(what + " takes longer than " + milliseconds + " ms");
    } catch (ExecutionException e) {
      problems.add(what + " throws " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problems.add(what + " was not waited for");
    }
    return Optional.empty();
  }
}
