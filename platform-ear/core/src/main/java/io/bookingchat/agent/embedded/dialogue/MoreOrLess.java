package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the services that a message names stand to those that were wanted so far. */
enum MoreOrLess {
  /** Beside them. */
  ALSO,
  /** All but these of them. */
  WITHOUT,
  /** Just these of them. */
  ONLY;

  /** Empty when the message does not say. */
  static Optional<MoreOrLess> in(String text, Language language) {
    String plain = Topic.plain(text);
    return Stream.of(values()).filter(each -> each.said(plain, language)).findFirst();
  }

  private boolean said(String plain, Language language) {
    String alternatives = Phrases.bundle(Topic.BUNDLE, language).getString(name());
    return Pattern.compile("\\b(?:" + alternatives + ")\\b").matcher(plain).find();
  }
}
