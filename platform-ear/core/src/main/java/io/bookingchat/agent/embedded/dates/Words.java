package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import io.bookingchat.agent.embedded.dates.Vocabulary.Phrase;
import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text in tokens, with what they mean in its language. Positions are indexes of tokens. */
final class Words {
  private static final Token NOTHING = new Token("", Token.Kind.SIGN, 0, 0, true);

  private final List<Token> tokens;
  private final List<List<Phrase>> phrases;
  private final Language language;

  Words(String text, Language language) {
    this.language = language;
    tokens = Token.of(text);
    Vocabulary vocabulary = Vocabulary.of(language);
    phrases = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      phrases.add(vocabulary.at(tokens, i));
    }
  }

  Language language() {
    return language;
  }

  int size() {
    return tokens.size();
  }

  /** The token at a position; one without text outside the text. */
  Token token(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position) : NOTHING;
  }

  /** The longest phrase of a sense that begins at a position. */
  Optional<Found<Meaning>> find(Sense sense, int position) {
    if (position < 0 || position >= phrases.size()) {
      return Optional.empty();
    }
    for (Phrase phrase : phrases.get(position)) {
      if (phrase.meaning().sense() == sense) {
        return Optional.of(
            new Found<>(phrase.meaning(), position, position + phrase.words().size()));
      }
    }
    return Optional.empty();
  }

  boolean is(Sense sense, int position) {
    return find(sense, position).isPresent();
  }

  /** The position after a phrase of this sense, or the same one when there is none. */
  int skip(Sense sense, int position) {
    return find(sense, position).map(Found::to).orElse(position);
  }

  /** The position after a sign or word, or the same one when another stands there. */
  int skip(String text, int position) {
    return token(position).is(text) ? position + 1 : position;
  }

  /** Whether a phrase of this sense ends just before a position. */
  boolean endsBefore(Sense sense, int position) {
    for (int length = 1; length <= 4 && position - length >= 0; length++) {
      for (Phrase phrase : phrases.get(position - length)) {
        if (phrase.meaning().sense() == sense && phrase.words().size() == length) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether such words stand before the names they make: "calle Prat" and not "High Street". */
  boolean isBeforeNames(Sense sense) {
    return sense == Sense.STREET && language != Language.EN;
  }

  /** Whether a phrase of this sense begins in a stretch of the text. */
  boolean mentions(Sense sense, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(sense, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of no meaning follows without a space, as in "3D" or "4x4". */
  boolean isGluedToUnknown(int position) {
    Token token = token(position);
    return token.kind() == Token.Kind.WORD && !token.spaced() && phrases.get(position).isEmpty();
  }

  /** Whether a word of no meaning here stands at a position. */
  boolean isUnknown(int position) {
    return token(position).kind() == Token.Kind.WORD && phrases.get(position).isEmpty();
  }

  /** Whether only signs and white space stand from one position to another. */
  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (token(i).kind() != Token.Kind.SIGN) {
        return false;
      }
    }
    return true;
  }
}
