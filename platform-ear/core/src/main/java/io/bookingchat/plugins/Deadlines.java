package io.bookingchat.plugins;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.notification.NotificationChannel;
import java.lang.reflect.Method;
import java.time.Duration;

/**
 * How long a request waits for a plugin, as the SPI promises it.
 *
 * @param load for the entry point and its factories to say what they bring
 * @param create for a tenant's instance to be made
 * @param firstReview for the first answer of a plugin, whose classes are not loaded before
 * @param review for every further answer of a policy
 * @param tool for an answer of a tool
 * @param channel for a delivery
 */
record Deadlines(
    Duration load,
    Duration create,
    Duration firstReview,
    Duration review,
    Duration tool,
    Duration channel) {
  static final Deadlines STANDARD =
      new Deadlines(
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  /** For a call of that method of the SPI. */
  Duration of(Method method, boolean first) {
    Class<?> type = method.getDeclaringClass();
    if (method.getName().equals("create")) {
      return create;
    }
    if (type == BookingPolicy.class) {
      return first ? firstReview : review;
    }
    if (type == NotificationChannel.class) {
      return channel;
    }
    return type == BookingChatPlugin.class || type.getSimpleName().endsWith("Factory")
        ? load
        : tool;
  }
}
