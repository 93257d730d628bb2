package io.bookingchat.agent.embedded.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a run of digits or a single sign.
 *
 * @param text lower case, without accents
 * @param from where it begins in the text as written; {@code to} where it ends (excluded)
 * @param spaced whether white space stands before it
 */
record Token(String text, Kind kind, int from, int to, boolean spaced) {
  enum Kind {
    WORD,
    DIGITS,
    SIGN
  }

  /** Longer texts than this are no message; what follows is not read. */
  private static final int LONGEST_TEXT = 2000;

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  /** The value of its digits; -1 when it is no number or one too long to be part of a time. */
  int number() {
    return isDigits() && text.length() <= 4 ? Integer.parseInt(text) : -1;
  }

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int length = Math.min(text.length(), LONGEST_TEXT);
    boolean spaced = false;
    int at = 0;
    while (at < length) {
      char character = text.charAt(at);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        spaced = true;
        at++;
        continue;
      }
      int end = at + 1;
      Kind kind = kindOf(character);
      if (kind != Kind.SIGN) {
        while (end < length && continues(kind, text, end)) {
          end++;
        }
      }
      tokens.add(new Token(plain(text.substring(at, end), kind), kind, at, end, spaced));
      spaced = false;
      at = end;
    }
    return tokens;
  }

  private static Kind kindOf(char character) {
    if (character >= '0' && character <= '9') {
      return Kind.DIGITS;
    }
    boolean sign = character == 'º' || character == 'ª';
    return Character.isLetter(character) && !sign ? Kind.WORD : Kind.SIGN;
  }

  private static boolean continues(Kind kind, String text, int at) {
    char character = text.charAt(at);
    if (kind == Kind.WORD && Character.getType(character) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean apostrophe = character == '\'' || character == '’';
    if (kind == Kind.WORD && apostrophe && at + 1 < text.length()) {
      return Character.isLetter(text.charAt(at + 1));
    }
    return kindOf(character) == kind;
  }

  private static String plain(String written, Kind kind) {
    if (kind == Kind.DIGITS || (kind == Kind.SIGN && written.charAt(0) >= 'ª')) {
      return written;
    }
    StringBuilder plain = new StringBuilder(written.length());
    String parts = Normalizer.normalize(written, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char character = parts.charAt(i);
      boolean kept = kind == Kind.SIGN || Character.isLetter(character);
      if (kept) {
        plain.append(Character.toLowerCase(character));
      }
    }
    return plain.toString();
  }
}
