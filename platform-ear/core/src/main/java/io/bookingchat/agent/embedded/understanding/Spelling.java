package io.bookingchat.agent.embedded.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How far apart two spellings are. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’´`]");
  private static final Pattern LONG_RUN = Pattern.compile("(\\p{L})\\1{2,}");

  private Spelling() {}

  /** Lower case, without accents and apostrophes; "siiii" has one vowel too many, or three. */
  static String plain(String raw) {
    String bare = MARKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFD)).replaceAll("");
    return LONG_RUN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("$1");
  }

  /** Without doubled letters: "oii", "graciass". */
  static String single(String plain) {
    StringBuilder single = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (i == 0 || plain.charAt(i) != plain.charAt(i - 1)) {
        single.append(plain.charAt(i));
      }
    }
    return single.toString();
  }

  /** Equal for spellings that sound alike in Spanish and nearly so in Portuguese. */
  static String sound(String plain) {
    return single(
        plain
            .replace("qu", "k")
            .replaceAll("c(?=[ei])", "s")
            .replaceAll("g(?=[ei])", "j")
            .replace("ch", "1")
            .replace("h", "")
            .replace("ll", "y")
            .replace('1', 'x')
            .replace('z', 's')
            .replace('v', 'b')
            .replace('c', 'k'));
  }

  /** How many wrong letters a word of this length may have. */
  static int allowance(int length) {
    return length < 5 ? 0 : length < 9 ? 1 : 2;
  }

  /** Whether at most so many letters are wrong, missing, added or swapped with their neighbour. */
  static boolean within(String left, String right, int most) {
    if (Math.abs(left.length() - right.length()) > most) {
      return false;
    }
    int width = right.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] current = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j < width; j++) {
        int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int value = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          value = Math.min(value, before[j - 2] + 1);
        }
        current[j] = value;
        least = Math.min(least, value);
      }
      if (least > most) {
        return false;
      }
      int[] spare = before;
      before = last;
      last = current;
      current = spare;
    }
    return last[width - 1] <= most;
  }
}
