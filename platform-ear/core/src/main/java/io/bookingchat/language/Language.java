package io.bookingchat.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that visitors may write in and that every text of the product exists in. */
public enum Language {
  ES("es"),
  EN("en"),
  PT("pt");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language of a BCP 47 tag such as {@code es-CL}; empty when it is none of ours. */
  public static Optional<Language> of(String bcp47Tag) {
    String language = Locale.forLanguageTag(bcp47Tag).getLanguage();
    return Arrays.stream(values()).filter(value -> value.tag.equals(language)).findFirst();
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** Its BCP 47 tag, without a region. */
  public String tag() {
    return tag;
  }
}
