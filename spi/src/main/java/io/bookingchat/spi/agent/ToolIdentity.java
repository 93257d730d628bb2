package io.bookingchat.spi.agent;

/** The least that must be known of a visitor before a tool is called. */
public enum ToolIdentity {
  /** That they talk to us. */
  VISITOR,
  /** Their name, and a phone number or an e-mail address. */
  CONTACT,
  /** That one of the company's bookings is theirs. */
  VERIFIED
}
