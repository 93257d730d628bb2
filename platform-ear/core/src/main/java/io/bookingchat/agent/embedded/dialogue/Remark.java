package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.language.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a message says in passing, which changes what the rest of it means. */
enum Remark {
  /** Waits, doubts or sets a condition: no yes beside it is consent. */
  HESITATES,
  /** Asks why something cannot be had. */
  ASKS_WHY,
  /** Asks whether they could cancel, which is not to cancel. */
  ASKS_WHETHER,
  /** Calls something their own. */
  MINE,
  /** Calls an appointment their own. */
  MY_APPOINTMENT;

  private static final Map<Language, Map<Remark, Pattern>> PATTERNS =
      Arrays.stream(Language.values())
          .collect(Collectors.toUnmodifiableMap(language -> language, Remark::patterns));

  private static Map<Remark, Pattern> patterns(Language language) {
    ResourceBundle words = Phrases.bundle(Topic.BUNDLE, language);
    return Arrays.stream(values())
        .collect(
            Collectors.toUnmodifiableMap(
                remark -> remark,
                remark ->
                    Pattern.compile("(?<!\\w)(?:" + words.getString(remark.name()) + ")(?!\\w)")));
  }

  boolean in(String text, Language language) {
    return PATTERNS.get(language).get(this).matcher(Topic.plain(text)).find();
  }

  boolean in(Situation situation) {
    return in(situation.state().visitorText(), situation.heard().said().language());
  }
}
