package io.bookingchat.agent.model;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.embedded.dialogue.Formats;
import io.bookingchat.language.Language;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The loop's own words in the three languages, and times as people write them there. */
final class LocalTexts {
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

  /** A day and a time, such as "martes 10 de marzo a las 10:00". */
  static String time(TurnState state, Instant instant) {
    return Formats.of(state).moment(instant.atZone(state.zone()));
  }

  /** A time of day, with the words that lead to it where the language has them. */
  static String hour(TurnState state, Instant instant) {
    return Formats.of(state).time(instant.atZone(state.zone()).toLocalTime());
  }

  static String slot(TurnState state, OfferedSlot slot) {
    return time(state, slot.start()) + ", " + slot.providerName();
  }
}
