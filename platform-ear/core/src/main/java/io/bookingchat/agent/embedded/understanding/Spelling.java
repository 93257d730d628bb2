package io.bookingchat.agent.embedded.understanding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** How far apart two spellings are. */
final class Spelling {
  private static final String APOSTROPHES = "'’´`";
  private static final int MARK = Character.NON_SPACING_MARK;

  private Spelling() {}

  /** Lower case, without accents and apostrophes; "siiii" has one vowel too many, or three. */
  static String plain(String raw) {
    String apart =
        raw.chars().allMatch(sign -> sign < 128) ? raw : Normalizer.normalize(raw, Form.NFD);
    String lower = apart.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char sign = lower.charAt(i);
      boolean mark = APOSTROPHES.indexOf(sign) >= 0 || Character.getType(sign) == MARK;
      if (!mark && !(Character.isLetter(sign) && inRun(lower, i))) {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  /** Whether a letter repeats the one before it and belongs to three or more. */
  private static boolean inRun(String lower, int index) {
    char sign = lower.charAt(index);
    if (index == 0 || lower.charAt(index - 1) != sign) {
      return false;
    }
    boolean twoBefore = index > 1 && lower.charAt(index - 2) == sign;
    boolean after = index + 1 < lower.length() && lower.charAt(index + 1) == sign;
    return twoBefore || after;
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
    StringBuilder sound = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char next = i + 1 < plain.length() ? plain.charAt(i + 1) : ' ';
      boolean soft = next == 'e' || next == 'i';
      char heard =
          switch (plain.charAt(i)) {
            case 'q' -> 'k';
            case 'c' -> next == 'h' ? 'x' : soft ? 's' : 'k';
            case 'g' -> soft ? 'j' : 'g';
            case 'z' -> 's';
            case 'v' -> 'b';
            case 'l' -> next == 'l' ? 'y' : i > 0 && plain.charAt(i - 1) == 'l' ? 'y' : 'l';
            default -> plain.charAt(i);
          };
      boolean silent = heard == 'h' || (heard == 'u' && i > 0 && plain.charAt(i - 1) == 'q');
      boolean doubled = sound.length() > 0 && sound.charAt(sound.length() - 1) == heard;
      if (!silent && !doubled) {
        sound.append(heard);
      }
    }
    return sound.toString();
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
    if (most == 1) {
      return withinOne(left, right);
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

  /** The same for one letter, in one pass. */
  private static boolean withinOne(String left, String right) {
    int from = 0;
    int shorter = Math.min(left.length(), right.length());
    while (from < shorter && left.charAt(from) == right.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < shorter - from
        && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
      end++;
    }
    int leftRest = left.length() - from - end;
    int rightRest = right.length() - from - end;
    boolean swapped =
        leftRest == 2
            && rightRest == 2
            && left.charAt(from) == right.charAt(from + 1)
            && left.charAt(from + 1) == right.charAt(from);
    return swapped || (leftRest <= 1 && rightRest <= 1);
  }
}
