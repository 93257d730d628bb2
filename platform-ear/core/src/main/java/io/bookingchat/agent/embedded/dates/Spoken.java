package io.bookingchat.agent.embedded.dates;

/**
 * A clock as found in a text.
 *
 * @param certain whether it is one without more: a bare number needs a day beside it
 */
record Spoken(Clock clock, boolean certain) {}
