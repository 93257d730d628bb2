package io.bookingchat.plugins;

import java.util.function.Function;

/** What came of a call to a plugin. */
sealed interface Outcome<T> {
  /** It answered in time. */
  record Answer<T>(T value) implements Outcome<T> {}

  /** It did not; the reason is one line for the log. */
  record Failure<T>(String reason) implements Outcome<T> {}

  default T orElse(Function<String, T> ofReason) {
    return this instanceof Answer<T> answer
        ? answer.value()
        : ofReason.apply(((Failure<T>) this).reason());
  }
}
