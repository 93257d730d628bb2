package io.bookingchat.agent.embedded.understanding;

/**
 * A word of a message.
 *
 * @param raw as written
 * @param plain in lower case, without accents and apostrophes, shorthand written out
 * @param clause how many clauses, parted by punctuation, come before its own
 * @param hyphened whether a hyphen joins it to the word before
 */
record Word(String raw, String plain, int clause, boolean hyphened) {
  boolean capitalised() {
    return Character.isUpperCase(raw.codePointAt(0));
  }

  boolean number() {
    return Character.isDigit(raw.codePointAt(0));
  }

  Word spelled(String better) {
    return new Word(raw, better, clause, hyphened);
  }
}
