package io.bookingchat.agent.model;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.TurnState;
import io.bookingchat.language.Language;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** The loop's own words in the three languages, and times as people write them there. */
final class LocalTexts {
  /** Countries that write English times with a.m. and p.m. */
  private static final Set<String> TWELVE_HOURS = Set.of("US", "CA", "AU", "NZ", "IN", "PH");

  private static final Map<Language, ResourceBundle> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      TEXTS.put(
          language,
          ResourceBundle.getBundle(
              "io.bookingchat.agent.model.texts",
              language.locale(),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
  }

  private LocalTexts() {}

  static String text(TurnState state, String key, Object... values) {
    MessageFormat format =
        new MessageFormat(TEXTS.get(state.language()).getString(key), state.language().locale());
    return format.format(values);
  }

  /** A day and a time, such as "martes 10 de marzo, 10:00". */
  static String time(TurnState state, Instant instant) {
    Language language = state.language();
    String pattern =
        switch (language) {
          case ES -> "EEEE d 'de' MMMM, HH:mm";
          case PT -> "EEEE, d 'de' MMMM, HH:mm";
          case EN -> twelveHours(state) ? "EEEE, MMMM d, h:mm a" : "EEEE d MMMM, HH:mm";
        };
    Locale locale = language == Language.EN ? Locale.US : language.locale();
    return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(state.zone()));
  }

  static String slot(TurnState state, OfferedSlot slot) {
    return time(state, slot.start()) + ", " + slot.providerName();
  }

  private static boolean twelveHours(TurnState state) {
    String tag = state.turn().tenant().settings().language();
    String country = Locale.forLanguageTag(tag).getCountry();
    return country.isEmpty() ? tag.startsWith("en") : TWELVE_HOURS.contains(country);
  }
}
