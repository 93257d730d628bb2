package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.language.Language;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording in one language; every phrase exists in all of them. */
final class Phrases {
  private static final String BUNDLE = "io.bookingchat.agent.embedded.dialogue.phrases";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundle bundle;

  Phrases(Language language) {
    this.bundle = bundle(BUNDLE, language);
  }

  /** The resource of a language; never another language's in its place. */
  static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        name,
        language.locale(),
        Phrases.class.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String say(String key) {
    return bundle.getString(key);
  }

  /** A phrase with its places filled in; what fills them is never read as a phrase itself. */
  String say(String key, Map<String, String> values) {
    return PLACE
        .matcher(bundle.getString(key))
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }
}
