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
    public Refuse {
      StableCode.check(code);
      messages = Words.checked(messages);
    }
  }

  /**
   * Yes, but not as it stands. Where several policies adjust, the most minutes count and all notes
   * are told.
   *
   * @param extraMinutes so much longer than usual the professional's time is kept, 0 to 240; the
   *     appointment's own end does not change. Only times with that much room are offered
   * @param notes what the customer reads before saying yes, such as that a deposit is asked for, by
   *     language tag, like the messages of {@link Refuse}; may be empty
   */
  record Adjust(int extraMinutes, Map<String, String> notes) implements Decision {
    private static final int MOST_MINUTES = 240;

    public Adjust {
      if (extraMinutes < 0 || extraMinutes > MOST_MINUTES) {
        throw new IllegalArgumentException("extra minutes are 0 to " + MOST_MINUTES);
      }
      notes = Words.checked(notes);
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

  /**
   * Yes, but not as it stands; the parts are described at {@link Adjust}.
   *
   * @throws IllegalArgumentException when a part is not as described there
   */
  static Decision adjust(int extraMinutes, Map<String, String> notes) {
    return new Adjust(extraMinutes, notes);
  }
}
