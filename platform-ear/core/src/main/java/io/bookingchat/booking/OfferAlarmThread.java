package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.tenancy.BusinessTime;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread that sleeps until the next offer runs out. A plain one rather than the server's: the
 * work needs nothing of a request, and waits here without occupying one of the threads that serve.
 */
@Component
public final class OfferAlarmThread implements OfferAlarm {
  static final String NAME = "waiting-list";

  private static final System.Logger LOG = System.getLogger(OfferAlarmThread.class.getName());
  private static final int MOST_PENDING = 10_000;

  private final Clock clock;
  private final int mostPending;
  private final ScheduledThreadPoolExecutor thread;

  @Inject
  public OfferAlarmThread(@BusinessTime Clock clock) {
    this(clock, MOST_PENDING);
  }

  OfferAlarmThread(Clock clock, int mostPending) {
    this.clock = clock;
    this.mostPending = mostPending;
    // what comes while the server stops is discarded like what waits
    this.thread =
        new ScheduledThreadPoolExecutor(
            1, OfferAlarmThread::thread, new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread thread(Runnable work) {
    // without the thread locals of the request that made the first offer, nor its class loader
    Thread thread = new Thread(null, work, NAME, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(OfferAlarmThread.class.getClassLoader());
    return thread;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails is dealt with in ring()
  public void at(Instant when, Runnable work) {
    if (thread.getQueue().size() >= mostPending) {
      LOG.log(Level.WARNING, "too many offers are watched: one goes on only when it is looked at");
      return;
    }
    long delay = Math.max(0, Duration.between(clock.instant(), when).toMillis());
    thread.schedule(() -> ring(when, work), delay, TimeUnit.MILLISECONDS);
  }

  /** Once more when the clock was set back meanwhile, or the thread woke a moment too early. */
  private void ring(Instant when, Runnable work) {
    if (clock.instant().isBefore(when)) {
      at(when, work);
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      // nobody waits for it here: the offer goes on when its line is looked at next
      LOG.log(Level.WARNING, "the waiting list was not looked at again", e);
    }
  }

  /** How many offers are watched. */
  int pending() {
    return thread.getQueue().size();
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
  }
}
