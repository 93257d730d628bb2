package io.bookingchat.agent.embedded.dates;

import java.util.Set;

/** Tells days of the week from names and other words that look like them: "Sat on his glasses". */
final class Lookalikes {
  /** After these a day is meant even where a street might be: "fica na segunda". */
  private static final Set<String> ON = Set.of("en", "na", "no");

  private static final Set<String> OF = Set.of("da", "do", "das", "dos");

  /** Where they stand alone, they praise: "good, Friday works". */
  private static final Set<String> PRAISE = Set.of("good", "great", "lovely", "nice", "gud", "gd");

  private final Words words;

  Lookalikes(Words words) {
    this.words = words;
  }

  /** Whether the name of a weekday from a position to its end is another word, or a name. */
  boolean isOtherWord(int position, int end) {
    return isShortWord(position, end)
        || isPerson(position, end)
        || isStreet(position, end)
        || isWish(position)
        || isOrdinal(position, end);
  }

  /** "we sat", "sun cream", "Sat on his glasses". */
  private boolean isShortWord(int position, int end) {
    if (words.token(position).text().length() != 3 || words.token(end).isDigits()) {
      return false;
    }
    return words.endsBefore(Sense.SUBJECT, position) || words.is(Sense.OTHER_AFTER, end);
  }

  /** "my name is Wendy Friday", "con don Domingo", "Dr Ana Domingo". */
  private boolean isPerson(int position, int end) {
    // "o barbeiro Domingos": Sundays have an article, as in "aos domingos"
    boolean named = words.token(position).is("domingos") && words.isUnknown(position - 1);
    if (named
        || words.endsBefore(Sense.NAMED, position)
        || words.endsBefore(Sense.TITLE, position)) {
      return true;
    }
    boolean ends = end >= words.size() || words.isBlank(end, end + 1);
    int name = position - 1;
    return ends
        && words.isUnknown(name)
        && (words.endsBefore(Sense.NAMED, name) || words.endsBefore(Sense.TITLE, name));
  }

  /** "rua Quinta da Boa Vista", "21 Sunday Close". */
  private boolean isStreet(int position, int end) {
    boolean before =
        words.endsBefore(Sense.STREET, position)
            && words.isBeforeNames(Sense.STREET)
            && !ON.contains(words.token(position - 1).text());
    // "a Quinta da Boa Vista" is an estate
    boolean estate =
        words.token(position).is("quinta")
            && OF.contains(words.token(end).text())
            && words.isUnknown(end + 1);
    if (estate) {
      return true;
    }
    boolean after = words.is(Sense.STREET_AFTER, end) || words.token(end).is("st");
    return before || (words.token(position - 1).isDigits() && after);
  }

  /** "happy Friday", "feliz domingo", "have a great Monday". */
  private boolean isWish(int position) {
    boolean wish = words.endsBefore(Sense.GREETING, position);
    boolean praise = PRAISE.contains(words.token(position - 1).text());
    return wish && (!praise || words.token(position - 2).is("a"));
  }

  /** "a segunda" as a whole answer is the second of what was offered. */
  private boolean isOrdinal(int position, int end) {
    boolean second = words.token(position).is("segunda") && end == position + 1;
    boolean alone = words.isBlank(end, words.size()) || words.is(Sense.PLEASE, end);
    return second && alone && position == 1 && words.token(0).is("a");
  }
}
