package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import java.util.Optional;

/** Parts of the day. */
final class PartRules {
  private final Words words;

  /**
   * A part of the day as found in a text.
   *
   * @param today whether it says that it is today's
   * @param certain whether it is one without more: "tarde" alone may also mean late
   */
  record Part(Times.Band band, boolean today, boolean certain) {}

  PartRules(Words words) {
    this.words = words;
  }

  Optional<Found<Part>> at(int position) {
    if (words.endsBefore(Sense.GREETING, position)) {
      return Optional.empty();
    }
    Optional<Found<Meaning>> todays = words.find(Sense.TODAY_PART, position);
    if (todays.isPresent()) {
      return Optional.of(found(todays.get(), position, true, true));
    }
    int thisEnd = words.skip(Sense.PART_THIS, position);
    if (thisEnd > position) {
      int again = words.skip(Sense.PART_INTRO, thisEnd);
      return words.find(Sense.PART, again).map(part -> found(part, position, true, true));
    }
    Optional<Found<Part>> introduced = withIntroduction(position);
    if (introduced.isPresent()) {
      return introduced;
    }
    int before = words.skip(Sense.PART_BEFORE, position);
    if (before > position) {
      return words.find(Sense.PART, before).map(part -> found(part, position, false, true));
    }
    return words
        .find(Sense.PART, position)
        .filter(part -> !words.is(Sense.RELATIVE_DAY, position))
        .map(part -> found(part, position, false, part.to() > position + 1));
  }

  /** A part of the day with the words that join it to an hour: "de la tarde". */
  Optional<Found<Times.Band>> introduced(int position) {
    return withIntroduction(position)
        .map(found -> new Found<>(found.value().band(), position, found.to()));
  }

  private Optional<Found<Part>> withIntroduction(int position) {
    int introduced = words.skip(Sense.PART_INTRO, position);
    if (introduced == position) {
      return Optional.empty();
    }
    // "mañana" is the morning after "la" and tomorrow elsewhere
    boolean tomorrow = words.is(Sense.RELATIVE_DAY, introduced);
    if (tomorrow && !words.token(introduced - 1).text().startsWith("la")) {
      return Optional.empty();
    }
    return words.find(Sense.PART, introduced).map(part -> found(part, position, false, true));
  }

  private static Found<Part> found(Found<Meaning> part, int from, boolean today, boolean certain) {
    return new Found<>(new Part(band(part.value()), today, certain), from, part.to());
  }

  private static Times.Band band(Meaning meaning) {
    return new Times.Band(
        PartOfDay.valueOf(meaning.name()), meaning.values().get(0), meaning.values().get(1));
  }
}
