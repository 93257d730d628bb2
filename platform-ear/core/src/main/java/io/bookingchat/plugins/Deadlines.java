package io.bookingchat.plugins;

import java.time.Duration;

/**
 * How long a visitor's request waits for a plugin, as the SPI promises it.
 *
 * @param load for the entry point to say what it brings
 * @param create for a tenant's policies to be made
 * @param firstReview for the first answer of a plugin, whose classes are not loaded before
 * @param review for every further answer
 */
record Deadlines(Duration load, Duration create, Duration firstReview, Duration review) {
  static final Deadlines STANDARD =
      new Deadlines(
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMillis(200));
}
