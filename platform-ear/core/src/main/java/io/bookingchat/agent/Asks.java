package io.bookingchat.agent;

/** What the assistant waits for after its reply. */
public enum Asks {
  NOTHING,
  INTENT,
  SERVICE,
  PROVIDER,
  DATE,
  TIME,
  SLOT,
  NAME,
  CONTACT,
  BOOKING,
  CONFIRMATION
}
