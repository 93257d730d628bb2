package io.bookingchat.conversation;

import java.time.Instant;

/** One message of a conversation. */
public record Message(String messageId, Author author, String text, Instant at) {}
