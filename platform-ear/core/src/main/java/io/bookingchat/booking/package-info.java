/**
 * Bookings and the ledger that makes double booking impossible: a provider's day is a set of
 * 5-minute granules, and taking time is one conditional write of that day.
 */
package io.bookingchat.booking;
