package io.bookingchat.agent;

/** What a visitor can have done. */
public enum Action {
  BOOK,
  RESCHEDULE,
  CANCEL
}
