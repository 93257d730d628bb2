package io.bookingchat.conversation;

/** Who wrote a message. */
public enum Author {
  VISITOR,
  ASSISTANT,
  STAFF,
  SYSTEM
}
