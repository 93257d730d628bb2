package io.bookingchat.tenancy;

import java.util.Optional;

/**
 * A change to a setting that may be empty: left as it is, set, or emptied.
 *
 * @param given whether the change says anything about it
 * @param value what it becomes, when given; empty for none
 */
public record Patched<T>(boolean given, Optional<T> value) {

  /** Leaves a setting as it is. */
  public static <T> Patched<T> kept() {
    return new Patched<>(false, Optional.empty());
  }

  /** Sets it. */
  public static <T> Patched<T> to(T value) {
    return new Patched<>(true, Optional.of(value));
  }

  /** Empties it. */
  public static <T> Patched<T> none() {
    return new Patched<>(true, Optional.empty());
  }

  Optional<T> over(Optional<T> before) {
    return given ? value : before;
  }
}
