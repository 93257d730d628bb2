package io.bookingchat.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the visitor wished for and cannot have.
 *
 * @param start the very time, if one was named; else {@code date} the day
 * @param reason a stable code: that of a booking policy, TAKEN, HELD, CLOSED…
 */
public record Unavailable(Optional<Instant> start, Optional<LocalDate> date, String reason) {}
