package io.bookingchat.plugins;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Notices that a directory changed and has come to rest: a jar that is still being copied is not
 * read. It looks now and then, as notices of the file system do not cross a network drive.
 */
final class DirectoryWatch {
  private static final System.Logger LOG = System.getLogger(DirectoryWatch.class.getName());

  private final Supplier<String> fingerprint;
  private final Runnable changed;
  private final Duration every;
  private final CountDownLatch end = new CountDownLatch(1);
  private String acted;
  private String seen;

  DirectoryWatch(Supplier<String> fingerprint, Runnable changed, Duration every) {
    this.fingerprint = fingerprint;
    this.changed = changed;
    this.every = every;
    this.acted = fingerprint.get();
    this.seen = acted;
  }

  void start() {
    Thread thread = new Thread(null, this::watch, "plugin-directory", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server ends
    }
  }

  /** Acts when there is a change that was there at the last look already. */
  void look() {
    try {
      String now = fingerprint.get();
      if (now.equals(seen) && !now.equals(acted)) {
        acted = now;
        changed.run();
      }
      seen = now;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the plugins' directory could not be read", e);
    }
  }

  void close() {
    end.countDown();
  }
}
