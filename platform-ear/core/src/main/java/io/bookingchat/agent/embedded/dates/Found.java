package io.bookingchat.agent.embedded.dates;

/** Something read from the tokens {@code from} to {@code to} (excluded). */
record Found<T>(T value, int from, int to) {}
