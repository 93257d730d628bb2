package io.bookingchat.spi.booking;

import java.util.Map;

/** The bounds of what a policy says to customers. */
final class Words {
  private static final int LONGEST_MESSAGE = 300;
  private static final int MOST_LANGUAGES = 50;

  private Words() {}

  static Map<String, String> checked(Map<String, String> messages) {
    if (messages.size() > MOST_LANGUAGES) {
      throw new IllegalArgumentException("at most " + MOST_LANGUAGES + " languages");
    }
    Map<String, String> copy = Map.copyOf(messages);
    for (String message : copy.values()) {
      if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
        throw new IllegalArgumentException("a message has 1 to " + LONGEST_MESSAGE + " characters");
      }
    }
    return copy;
  }
}
