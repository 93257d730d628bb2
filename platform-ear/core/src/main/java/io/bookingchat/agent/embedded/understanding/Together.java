package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells services that are wanted together from those that are named for another reason. */
final class Together {
  /** What may stand between two of them: "corte mañana y también una manicure". */
  private static final int WIDEST = 8;

  private static final Set<String> JOINING =
      Set.of(
          "y", "e", "and", "mas", "mais", "plus", "tambien", "tambem", "also", "ademas", "alem",
          "junto", "then", "luego", "despues", "depois");

  /** "Corte con manicure", but not "corte con Pedro". */
  private static final Set<String> WITH = Set.of("con", "com", "with");

  /** One or the other, or one instead of the other. */
  private static final Set<String> PARTING =
      Set.of(
          "o", "u", "or", "ou", "vez", "instead", "lugar", "sino", "mejor", "melhor", "rather",
          "no", "not", "nao", "but", "pero", "porem", "than");

  private final Words words;
  private final String text;
  private final Language language;

  /**
   * @param text the message, for signs that are no words
   */
  Together(Words words, String text, Language language) {
    this.words = words;
    this.text = text;
    this.language = language;
  }

  /**
   * Ids of the services that are wanted in one visit, in the order of the message; none when it is
   * one service, or when the words of one fit another as well.
   *
   * @param mentions the likeliest first
   */
  List<String> of(List<Mention> mentions) {
    List<Mention> apart = new ArrayList<>();
    for (Mention mention : mentions) {
      if (apart.stream()
          .anyMatch(other -> !Collections.disjoint(other.places(), mention.places()))) {
        return List.of();
      }
      apart.add(mention);
    }
    apart.sort(Comparator.comparingInt(Mention::first));
    boolean joined =
        apart.size() > 1
            && IntStream.range(1, apart.size())
                .allMatch(next -> joined(apart.get(next - 1), apart.get(next)));
    return joined ? apart.stream().map(Mention::id).toList() : List.of();
  }

  private boolean joined(Mention one, Mention next) {
    int from = one.last() + 1;
    int to = next.first();
    if (to < from || to - from > WIDEST) {
      return false;
    }
    List<String> between = IntStream.range(from, to).mapToObj(words::plain).toList();
    if (between.stream().anyMatch(this::parts)) {
      return false;
    }
    boolean listed = between.isEmpty() && words.startsClause(to);
    boolean with = between.size() == 1 && WITH.contains(between.get(0));
    return listed
        || with
        || between.stream().anyMatch(JOINING::contains)
        || text.contains("+")
        || text.contains("&");
  }

  private boolean parts(String word) {
    // "más" adds in Spanish, "mas" objects in Portuguese
    return PARTING.contains(word) || (language == Language.PT && word.equals("mas"));
  }
}
