package io.bookingchat.spi.notification;

/** What a notification is about. Others may be added: treat one you do not know like any text. */
public enum NotificationKind {
  BOOKING_CONFIRMED,
  BOOKING_MOVED,
  BOOKING_CANCELLED,
  REMINDER,
  /** A time became free for someone in the waiting list. */
  WAITING_OFFER,
  /** A visitor of the chat needs a person. */
  HAND_OFF,
  /** The company has used much or all of what its plan allows. */
  USAGE
}
