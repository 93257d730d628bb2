package io.bookingchat.agent;

import io.bookingchat.booking.Booking;

/** A change that was really made, read back from the committed record. */
public record Receipt(Action action, Booking booking) {}
