package io.bookingchat.error;

import io.bookingchat.language.Language;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of refusals that visitors may read, in every language, by key. */
final class RefusalTexts {
  private static final String BUNDLE = "io.bookingchat.error.refusals";

  private RefusalTexts() {}

  /** The text of a key, which must exist, in each language. */
  static Map<Language, String> of(String key, Object... arguments) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String pattern = bundle(language).getString(key);
      texts.put(language, new MessageFormat(pattern, language.locale()).format(arguments));
    }
    return texts;
  }

  static boolean has(String key) {
    return bundle(Language.EN).containsKey(key);
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(BUNDLE, language.locale());
  }
}
