package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.language.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Half an hour later": how far a message moves a time that is being talked about. */
final class Shift {
  private static final String BUNDLE = "io.bookingchat.agent.embedded.dialogue.shifts";
  private static final Map<Language, Pattern> PATTERNS =
      Arrays.stream(Language.values())
          .collect(Collectors.toUnmodifiableMap(language -> language, Shift::pattern));

  private Shift() {}

  private static Pattern pattern(Language language) {
    ResourceBundle words = Phrases.bundle(BUNDLE, language);
    return Pattern.compile(
        String.format(
            "\\b(?:(?<half>%s)|(?<hour>%s)|(?<minutes>%s)|(?<hours>%s))"
                + " (?:(?<later>%s)|(?<earlier>%s))\\b",
            words.getString("halfHour"),
            words.getString("hour"),
            words.getString("minutes"),
            words.getString("hours"),
            words.getString("later"),
            words.getString("earlier")));
  }

  /** Negative for earlier; empty when the text moves nothing. */
  static Optional<Duration> in(String text, Language language) {
    Matcher matcher = PATTERNS.get(language).matcher(Topic.plain(text));
    if (!matcher.find()) {
      return Optional.empty();
    }
    Duration length = length(matcher);
    return Optional.of(matcher.group("later") != null ? length : length.negated());
  }

  private static Duration length(Matcher matcher) {
    if (matcher.group("half") != null) {
      return Duration.ofMinutes(30);
    }
    if (matcher.group("hour") != null) {
      return Duration.ofHours(1);
    }
    return matcher.group("minutes") != null
        ? Duration.ofMinutes(number(matcher.group("minutes")))
        : Duration.ofHours(number(matcher.group("hours")));
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("\\D.*", ""));
  }
}
