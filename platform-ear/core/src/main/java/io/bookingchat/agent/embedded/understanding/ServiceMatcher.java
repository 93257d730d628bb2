package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the services that a message names, in the catalogue's words or in others of the trade. */
final class ServiceMatcher {
  /** The least that the words of a name have to tell. */
  private static final double LEAST = 0.24;

  /** What another word of the trade is worth, compared to the catalogue's own. */
  private static final double CONCEPT = 0.55;

  /** The same, where it is only what the service is done to: too little by itself. */
  private static final double PART = 0.44;

  private static final int MOST = 3;

  /** "Una hora" names no nail, which is "uña" or, in a hurry, only its plural without the tilde. */
  private static final String ARTICLE = "una";

  private final CatalogueNames names;
  private final Words words;
  private final Map<Integer, List<Integer>> concepts;
  private final Set<Integer> taken;

  private final Predicate<String> known;

  private ServiceMatcher(
      CatalogueNames names, Words words, Set<Integer> taken, Predicate<String> known) {
    this.known = known;
    this.names = names;
    this.words = words;
    this.concepts = Concepts.in(words);
    this.taken = new HashSet<>(taken);
  }

  /**
   * The services in the words that nothing else has taken, the likeliest first.
   *
   * @param known whether a word is spelled as it should be, and so is no misspelling of another
   */
  static List<Mention> find(
      CatalogueNames names, Words words, Set<Integer> taken, Predicate<String> known) {
    return new ServiceMatcher(names, words, taken, known).find();
  }

  private List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    for (int round = 0; round < MOST; round++) {
      List<Mention> mentions =
          names.names().stream()
              .map(this::mention)
              .filter(mention -> mention.score() >= LEAST)
              .filter(mention -> found.stream().noneMatch(has -> has.id().equals(mention.id())))
              .sorted(
                  Comparator.comparingDouble(Mention::score)
                      .thenComparingDouble(Mention::coverage)
                      .reversed())
              .toList();
      if (mentions.isEmpty()) {
        break;
      }
      Mention best = mentions.get(0);
      for (Mention mention : mentions) {
        boolean known = found.stream().anyMatch(has -> has.id().equals(mention.id()));
        if (!known && mention.ties(best)) {
          found.add(mention);
        }
      }
      taken.addAll(best.places());
    }
    return found;
  }

  private Mention mention(CatalogueNames.Name name) {
    double score = 0;
    double whole = 0;
    boolean missing = false;
    Set<Integer> places = new HashSet<>();
    for (String word : name.words()) {
      double weight = names.weight(word);
      whole += weight;
      Quality best = best(word, name.words());
      if ((best.value == CONCEPT || best.value == PART) && places.containsAll(best.places)) {
        // a word that stands for two of a name says one thing
        best = new Quality(0, Set.of());
      }
      score += weight * best.value;
      places.addAll(best.places);
      missing |= best.value < 0.7;
    }
    if (name.several() && missing) {
      // "corte" alone is hardly "corte y barba"
      score *= 0.6;
    }
    return new Mention(name.entry().id(), score, whole == 0 ? 0 : score / whole, places);
  }

  private record Quality(double value, Set<Integer> places) {}

  private Quality best(String word, List<String> name) {
    double value = 0;
    Set<Integer> places = Set.of();
    for (int i = 0; i < words.size(); i++) {
      if (taken.contains(i) || ARTICLE.equalsIgnoreCase(words.at(i).raw())) {
        continue;
      }
      double alike = alike(words.plain(i), word);
      if (alike > value) {
        value = alike;
        places = Set.of(i);
      }
      if (i + 1 < words.size() && (words.plain(i) + words.plain(i + 1)).equals(word)) {
        value = 1;
        places = Set.of(i, i + 1);
      }
    }
    if (value < CONCEPT) {
      for (int concept : Concepts.of(word)) {
        List<Integer> at = foreign(concepts.getOrDefault(concept, List.of()), name);
        if (!at.isEmpty() && at.stream().noneMatch(taken::contains)) {
          // a tooth that hurts asks for no cleaning of teeth
          double worth = CatalogueNames.body(word) ? PART : CONCEPT;
          return new Quality(worth, Set.copyOf(at));
        }
      }
    }
    return new Quality(value, places);
  }

  /**
   * Without words that are a whole other name: "manicure y pedicure" are two, though both mean
   * nails.
   */
  private List<Integer> foreign(List<Integer> places, List<String> name) {
    return places.stream()
        .filter(
            place -> {
              String said = words.plain(place);
              List<String> whole = List.of(said);
              return name.contains(said)
                  || names.names().stream().noneMatch(other -> other.words().equals(whole));
            })
        .toList();
  }

  private double alike(String said, String word) {
    if (said.equals(word)) {
      return 1;
    }
    if (Inflection.same(said, word)) {
      return 0.9;
    }
    if (said.length() >= 4 && word.startsWith(said) && !known.test(said)) {
      return 0.7;
    }
    boolean misspelled = said.length() >= 4 && word.length() >= 5 && !known.test(said);
    if (misspelled && Spelling.sound(said).equals(Spelling.sound(word))) {
      return 0.8;
    }
    if (misspelled
        && said.length() >= 5
        && said.charAt(0) == word.charAt(0)
        && Spelling.within(said, word, Spelling.allowance(word.length()))) {
      return 0.8;
    }
    return 0;
  }
}
