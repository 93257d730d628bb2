package io.bookingchat.plugins;

/** What came of a call to a plugin. */
sealed interface Outcome<T> {
  /** It answered in time. */
  record Answer<T>(T value) implements Outcome<T> {}

  /** It did not. */
  record Failure<T>(PluginFailure why) implements Outcome<T> {
    static <T> Failure<T> because(String reason) {
      return new Failure<>(PluginFailure.because(reason));
    }
  }

  /**
   * The answer.
   *
   * @throws PluginFailure when there is none
   */
  default T value() {
    if (this instanceof Answer<T> answer) {
      return answer.value();
    }
    throw ((Failure<T>) this).why();
  }
}
