package io.bookingchat.limits;

import io.bookingchat.Component;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Has usage written and leases given back while the server runs, and all of it when it stops. */
@Component
public final class Upkeep {
  private final Usage usage;
  private final ScheduledExecutorService thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread named = new Thread(null, work, "usage-upkeep", 0, false);
            named.setDaemon(true);
            return named;
          });

  @Inject
  public Upkeep(Usage usage) {
    this.usage = usage;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it never throws, and ends with the thread
  void start(@Observes Startup event) {
    thread.scheduleWithFixedDelay(usage::tidy, 1, 1, TimeUnit.MINUTES);
  }

  /** Before anything is taken down, while the store still answers. */
  void stop(@Observes Shutdown event) {
    thread.shutdown();
    usage.close();
  }
}
