package io.bookingchat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only place that asks the system what time it is: to whole milliseconds, as instants are
 * stored and as clients read them.
 */
@ApplicationScoped
public class Clocks {
  /** In development, how far the business clock is from the real one, in milliseconds. */
  public static final String OFFSET = "bookingchat.clock.offset-millis";

  private static final Clock SYSTEM = Clock.tickMillis(ZoneOffset.UTC);

  private final boolean development;

  protected Clocks() {
    this("production"); // for the container's proxy
  }

  @Inject
  public Clocks(
      @ConfigProperty(name = "bookingchat.mode", defaultValue = "production") String mode) {
    this.development = mode.equals("dev");
  }

  @Produces
  @Singleton
  @RealTime
  Clock realTime() {
    return SYSTEM;
  }

  @Produces
  @Singleton
  @BusinessTime
  Clock businessTime() {
    return development ? new Shifted(SYSTEM) : SYSTEM;
  }

  /** Runs on from wherever the development tools set it. */
  private static final class Shifted extends Clock {
    private final Clock real;

    Shifted(Clock real) {
      this.real = real;
    }

    @Override
    public Instant instant() {
      return real.instant().plus(Duration.ofMillis(Long.getLong(OFFSET, 0)));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(real, Duration.ofMillis(Long.getLong(OFFSET, 0))).withZone(zone);
    }
  }
}
