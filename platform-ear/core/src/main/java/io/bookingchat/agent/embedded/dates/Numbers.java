package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import java.util.Optional;

/** Whole numbers and ordinals, in digits or in words. */
final class Numbers {
  private static final int FEW = 3;

  private final Words words;

  Numbers(Words words) {
    this.words = words;
  }

  /** A number at a position, if it lies within bounds. */
  Optional<Found<Integer>> at(int position, int least, int most) {
    return any(position).filter(found -> found.value() >= least && found.value() <= most);
  }

  /** How many of a unit: a number, or an article as in "a week". */
  Optional<Found<Integer>> count(int position, int most) {
    int few = words.skip(Sense.FEW, position);
    if (few > position) {
      // "in some 2 hours", "in a few hours"
      return at(few, 1, most).or(() -> Optional.of(new Found<>(FEW, position, few)));
    }
    return words
        .find(Sense.A_COUNT, position)
        .map(found -> new Found<>(found.value().value(), position, found.to()))
        .or(() -> at(position, 1, most));
  }

  /** Digits of one or two places at a position, if they lie within bounds. */
  Optional<Found<Integer>> digits(int position, int least, int most) {
    Token token = words.token(position);
    int value = token.text().length() <= 2 ? token.number() : -1;
    return value >= least && value <= most
        ? Optional.of(new Found<>(value, position, position + 1))
        : Optional.empty();
  }

  /** "14th", "fourteenth", "1er", "4.º": the number of an ordinal. */
  Optional<Found<Integer>> ordinal(int position) {
    Optional<Found<Integer>> digits = digits(position, 1, 31);
    if (digits.isPresent()) {
      int end = words.skip(Sense.ORDINAL_SUFFIX, position + 1);
      boolean attached = !words.token(position + 1).spaced();
      return end > position + 1 && attached
          ? Optional.of(new Found<>(digits.get().value(), position, end))
          : Optional.empty();
    }
    return words
        .find(Sense.ORDINAL, position)
        .map(found -> new Found<>(found.value().value(), position, found.to()));
  }

  /** A year in digits of four places, or in words as "two thousand and thirty two". */
  Optional<Found<Integer>> year(int position) {
    Token token = words.token(position);
    int value = token.number();
    if (token.text().length() == 4 && value >= 1900 && value < 2200) {
      return Optional.of(new Found<>(value, position, position + 1));
    }
    if (words.token(position).is("two") && words.token(position + 1).is("thousand")) {
      int rest = words.skip("and", position + 2);
      return at(rest, 1, 99).map(ones -> new Found<>(2000 + ones.value(), position, ones.to()));
    }
    return Optional.empty();
  }

  private Optional<Found<Integer>> any(int position) {
    Token token = words.token(position);
    if (token.isDigits()) {
      int value = token.number();
      return value < 0 ? Optional.empty() : Optional.of(new Found<>(value, position, position + 1));
    }
    Optional<Found<Meaning>> word = words.find(Sense.NUMBER, position);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    int value = word.get().value().value();
    int end = word.get().to();
    if (value >= 20 && value % 10 == 0) {
      int joined = words.skip(Sense.TENS_JOINT, end);
      Optional<Found<Meaning>> ones = words.find(Sense.NUMBER, joined);
      if (ones.isPresent() && ones.get().value().value() >= 1 && ones.get().value().value() <= 9) {
        return Optional.of(
            new Found<>(value + ones.get().value().value(), position, ones.get().to()));
      }
    }
    return Optional.of(new Found<>(value, position, end));
  }
}
