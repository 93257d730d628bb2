package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.language.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a message is about beside the facts of a booking. */
public enum Topic {
  /** Where the company is. */
  ADDRESS,
  /** Who works there. */
  STAFF,
  /** What the company does. */
  SERVICES,
  /** How long an appointment takes. */
  DURATION,
  /** The soonest time that can be had, or any. */
  SOONEST,
  /** The time of day stays as it was. */
  SAME_TIME,
  /** Earlier than what was offered. */
  EARLIER,
  /** Later than what was offered. */
  LATER,
  /** Leaves without wanting anything more. */
  LEAVE,
  /** Wants an appointment made, said in so many words. */
  NEW_BOOKING,
  /** Anyone but whom they would be served by as it stands. */
  OTHER_PROVIDER,
  /** Does not know or remember what was asked. */
  UNKNOWN,
  /** Wants to be told when what is taken becomes free. */
  WAIT,
  /** Would rather wait than take what is offered; said of anything else it means something else. */
  RATHER_WAIT,
  /** Does not want to wait any more. */
  WAIT_NO_MORE,
  /** Whether they talk to a person or a machine, and no more than that. */
  MACHINE,
  ABUSE;

  static final String BUNDLE = "io.bookingchat.agent.embedded.dialogue.topics";
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Map<Language, Map<Topic, Pattern>> PATTERNS =
      Arrays.stream(Language.values())
          .collect(Collectors.toUnmodifiableMap(language -> language, Topic::patterns));

  private static Map<Topic, Pattern> patterns(Language language) {
    ResourceBundle words = Phrases.bundle(BUNDLE, language);
    Map<Topic, Pattern> patterns = new EnumMap<>(Topic.class);
    for (Topic topic : values()) {
      String alternatives = words.getString(topic.name());
      patterns.put(topic, Pattern.compile("\\b(?:" + alternatives + ")\\b"));
    }
    return patterns;
  }

  /** The topics of a text. */
  public static Set<Topic> of(String text, Language language) {
    String plain = plain(text);
    Map<Topic, Pattern> patterns = PATTERNS.get(language);
    return Arrays.stream(values())
        .filter(topic -> patterns.get(topic).matcher(plain).find())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** In lower case and without accents, so that a hurried writer is understood too. */
  static String plain(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
