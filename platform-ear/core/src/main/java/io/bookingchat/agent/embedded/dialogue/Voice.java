package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.TurnState;
import io.bookingchat.language.Language;
import java.util.Locale;
import java.util.Map;

/** The language a turn is answered in: its phrases, and how it writes dates and prices. */
record Voice(Phrases phrases, Formats formats) {
  static Voice of(TurnState state) {
    Language language = state.language();
    Locale tenant = Locale.forLanguageTag(state.turn().tenant().settings().language());
    return new Voice(
        new Phrases(language), new Formats(language, tenant, state.localNow().toLocalDate()));
  }

  String say(String key) {
    return phrases.say(key);
  }

  String say(String key, String place, String value) {
    return phrases.say(key, Map.of(place, value));
  }

  String say(String key, Map<String, String> values) {
    return phrases.say(key, values);
  }
}
