package io.bookingchat.dev;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets the clock that appointments are made by, and lets it run on from there. The product reads
 * how far it is from the real one in a system property, because it is another application.
 */
@Singleton
public final class BusinessClock {
  /** As {@code io.bookingchat.tenancy.Clocks} names it. */
  static final String OFFSET = "bookingchat.clock.offset-millis";

  private static final OffsetDateTime FIRST = OffsetDateTime.parse("1971-01-01T00:00:00Z");
  private static final OffsetDateTime LAST = OffsetDateTime.parse("2999-01-01T00:00:00Z");

  private final Clock real;
  private volatile ZoneOffset shown = ZoneOffset.UTC;

  /**
   * @param start what the clock says when the server starts; empty: the real time
   * @throws DateTimeException when that is no ISO-8601 instant with an offset
   */
  @Inject
  public BusinessClock(@ConfigProperty(name = "bookingchat.clock") Optional<String> start) {
    this(Clock.systemUTC(), start);
  }

  BusinessClock(Clock real, Optional<String> start) {
    this.real = real;
    start.ifPresent(this::set);
  }

  /** Sets it to an ISO-8601 instant with an offset, such as 2019-03-01T09:00:00-08:00. */
  void set(String now) {
    OffsetDateTime wanted = OffsetDateTime.parse(now);
    if (wanted.isBefore(FIRST) || wanted.isAfter(LAST)) {
      throw new DateTimeException("before " + FIRST + " or after " + LAST);
    }
    shown = wanted.getOffset();
    System.setProperty(
        OFFSET, Long.toString(Duration.between(real.instant(), wanted.toInstant()).toMillis()));
  }

  /** What it says now, with the offset that it was last set with. */
  OffsetDateTime now() {
    return real.instant()
        .plusMillis(Long.getLong(OFFSET, 0))
        .truncatedTo(ChronoUnit.MILLIS)
        .atOffset(shown);
  }
}
