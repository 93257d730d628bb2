package io.bookingchat.spi.booking;

import io.bookingchat.spi.error.StableCode;
import java.util.Map;

/** What a policy answers. Other kinds of answer may be added; a policy only ever makes them. */
public sealed interface Decision {

  /** Nothing against it. Other policies are still asked. */
  record Allow() implements Decision {}

  /**
   * Not that one.
   *
   * @param code stable reason for programs, such as {@code NO_COLOUR_TODAY}: upper-case letters,
   *     digits and underscores, at most 40. Clients see {@code PLUGIN:<plugin id>:<code>}. {@code
   *     UNAVAILABLE} and {@code NOT_INSTALLED} are the platform's own
   * @param messages what the customer reads, by language tag ({@code es}, {@code en}, {@code pt}),
   *     one line of at most 300 characters each; a language that is missing gets a general sentence
   */
  record Refuse(String code, Map<String, String> messages) implements Decision {
    private static final int LONGEST_MESSAGE = 300;
    private static final int MOST_LANGUAGES = 50;

    public Refuse {
      StableCode.check(code);
      if (messages.size() > MOST_LANGUAGES) {
        throw new IllegalArgumentException("at most " + MOST_LANGUAGES + " languages");
      }
      messages = Map.copyOf(messages);
      for (String message : messages.values()) {
        if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
          throw new IllegalArgumentException(
              "a message has 1 to " + LONGEST_MESSAGE + " characters");
        }
      }
    }
  }

  /** Nothing against it. */
  static Decision allow() {
    return new Allow();
  }

  /**
   * Not that one, for a reason; the parts are described at {@link Refuse}.
   *
   * @throws IllegalArgumentException when a part is not as described there
   */
  static Decision refuse(String code, Map<String, String> messages) {
    return new Refuse(code, messages);
  }
}
