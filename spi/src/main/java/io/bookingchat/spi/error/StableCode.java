package io.bookingchat.spi.error;

import java.util.regex.Pattern;

/** The form of a code that programs may rely on. */
public final class StableCode {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private StableCode() {}

  /**
   * Returns the code if it is well-formed: upper-case letters, digits and underscores, at most 40,
   * a letter first.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static String check(String code) {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a code is at most 40 upper-case letters, digits and underscores");
    }
    return code;
  }
}
