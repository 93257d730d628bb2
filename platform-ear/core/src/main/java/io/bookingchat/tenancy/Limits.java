package io.bookingchat.tenancy;

import java.util.OptionalInt;

/**
 * How much a tenant may use; empty means no limit.
 *
 * @param messagesPerMonth visitor messages answered in a calendar month
 * @param bookingsPerMonth bookings made in a calendar month
 * @param tokensPerMonth model tokens; beyond it the embedded model answers
 * @param requestsPerMinute of all its pages together, and the most that one key may be allowed
 */
public record Limits(
    OptionalInt messagesPerMonth,
    OptionalInt bookingsPerMonth,
    OptionalInt tokensPerMonth,
    OptionalInt requestsPerMinute) {}
