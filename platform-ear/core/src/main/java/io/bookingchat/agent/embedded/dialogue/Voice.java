package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.TurnState;
import java.util.Map;

/** The language a turn is answered in: its phrases, and how it writes dates and prices. */
record Voice(Phrases phrases, Formats formats) {
  static Voice of(TurnState state) {
    return new Voice(new Phrases(state.language()), Formats.of(state));
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
