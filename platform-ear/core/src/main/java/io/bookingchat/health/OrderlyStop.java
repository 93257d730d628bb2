package io.bookingchat.health;

import io.bookingchat.Component;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins the stop of a server that is told to end by SIGTERM: it is unready from then on and goes
 * on serving for a while, so that whoever distributes requests can turn to others. Then it takes no
 * more, finishes what is running, and gives back what it holds. Told twice, it waits no longer.
 */
@Component
public final class OrderlyStop {
  private static final System.Logger LOG = System.getLogger(OrderlyStop.class.getName());

  private final Duration drain;
  private volatile boolean begun;

  @Inject
  public OrderlyStop(
      @ConfigProperty(name = "bookingchat.drain-seconds", defaultValue = "5") int drainSeconds) {
    this.drain = Duration.ofSeconds(drainSeconds);
  }

  void start(@Observes Startup event) {
    Termination.precede(this::begin);
  }

  /** Whether the server is about to end. */
  public boolean begun() {
    return begun;
  }

  /** Returns when the server may take no more requests. */
  void begin() {
    if (begun) {
      return;
    }
    begun = true;
    LOG.log(System.Logger.Level.INFO, "told to stop; serves for {0} more", drain);
    try {
      Thread.sleep(drain.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end comes sooner
    }
  }
}
