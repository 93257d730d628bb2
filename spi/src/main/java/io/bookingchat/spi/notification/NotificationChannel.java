package io.bookingchat.spi.notification;

/**
 * One company's way to reach people, such as its mail server.
 *
 * <p>An instance belongs to one company and one set of settings, is used by many threads at once,
 * and must not change. A call has 10 seconds. One that is late, throws, or answers {@code null} is
 * repeated later, like {@link Delivery.Retry}.
 */
public interface NotificationChannel {

  /**
   * Whether it can reach someone: whether there is an address that it can use. It decides by what
   * it is given and asks nobody.
   */
  boolean accepts(Recipient recipient);

  /**
   * Sends a notification. It may come more than once, as a delivery whose end is not known is
   * repeated: what is sent carries {@link Notification#idempotencyKey}, so that who receives it can
   * tell.
   */
  Delivery deliver(Notification notification, ChannelContext context);
}
