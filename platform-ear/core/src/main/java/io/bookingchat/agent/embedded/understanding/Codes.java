package io.bookingchat.agent.embedded.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the code of a booking: six letters and digits that cannot be mistaken for each other, also
 * in lower case, spaced or hyphenated. A word of the language is no code.
 */
final class Codes {
  private static final String SIGN = "[A-HJKMNP-TV-Z2-9]";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@.:/])" + SIGN + "(?:[ -]?" + SIGN + "){5}(?![\\p{L}\\p{N}@:/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP = Pattern.compile("[ -]");

  private final Predicate<String> ordinary;
  private final boolean expected;

  /**
   * @param ordinary whether a word, in lower case, is one of a language or a name
   * @param expected whether a code was asked for or announced
   */
  Codes(Predicate<String> ordinary, boolean expected) {
    this.ordinary = ordinary;
    this.expected = expected;
  }

  Optional<String> in(String text) {
    Matcher matcher = FORM.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      if (code(matcher.group())) {
        return Optional.of(GAP.matcher(matcher.group()).replaceAll("").toUpperCase(Locale.ROOT));
      }
      from = matcher.start() + 1;
    }
    return Optional.empty();
  }

  private boolean code(String found) {
    String[] parts = GAP.split(found, -1);
    boolean letters = found.chars().anyMatch(Character::isLetter);
    boolean digits = found.chars().anyMatch(Character::isDigit);
    boolean upper = found.equals(found.toUpperCase(Locale.ROOT));
    for (String part : parts) {
      String plain = part.toLowerCase(Locale.ROOT);
      if (part.length() > 1 && ordinary.test(plain)) {
        return false;
      }
    }
    if (!letters) {
      return expected && parts.length <= 3;
    }
    if (parts.length == 1) {
      return digits
          || (expected && upper)
          || (upper ? vowels(found) < 2 : expected && vowels(found) < 2);
    }
    // words and numbers side by side are often just that
    return expected || (upper && digits);
  }

  private static long vowels(String found) {
    return found.toUpperCase(Locale.ROOT).chars().filter(sign -> "AEY".indexOf(sign) >= 0).count();
  }
}
