package io.bookingchat.booking;

import java.time.Instant;

/** One service of a booking, and when it is done; a visit has several, any other booking one. */
public record BookedService(String serviceId, String serviceName, Instant start, Instant end) {}
