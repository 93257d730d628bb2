package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which times of one provider are open for one service?
 *
 * @param now the present
 * @param from the earliest start asked for
 * @param to the end of the range asked for; a start lies before it. The range decides what is
 *     listed, never whether a start is open
 * @param visitor who asks
 */
public record SlotQuestion(
    Instant now,
    Instant from,
    Instant to,
    String visitor,
    ServiceRules service,
    Availability availability,
    BookingLimits limits,
    Taken taken) {

  public SlotQuestion {
    requireNonNull(now, "now");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(visitor, "visitor");
    requireNonNull(service, "service");
    requireNonNull(availability, "availability");
    requireNonNull(limits, "limits");
    requireNonNull(taken, "taken");
  }
}
