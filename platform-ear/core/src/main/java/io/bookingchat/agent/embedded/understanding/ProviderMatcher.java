package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the providers whom a message names: by first or last name, by a short form, misspelled. */
final class ProviderMatcher {
  /** Words before a name that say it is one. */
  private static final Map<Language, Set<String>> BEFORE =
      Map.of(
          Language.ES, Set.of("con", "la", "el", "menos", "excepto", "salvo"),
          Language.EN, Set.of("with", "see", "by", "except", "not", "the"),
          Language.PT, Set.of("com", "a", "o", "da", "do", "menos", "exceto"));

  /** Words before a place, which a provider may be named after: "a salon in Berkeley". */
  private static final Set<String> PLACE = Set.of("in", "en", "em", "near");

  private static final Set<String> WITH = Set.of("con", "com", "with", "see");

  private static final int MOST = 4;

  private final Words words;
  private final CatalogueNames names;
  private final Set<Integer> taken;
  private final String[] said;
  private final boolean[] ordinary;
  private final Language language;
  private final boolean asked;

  /**
   * @param taken words that are the visitor's own name
   * @param ordinary whether a word has a meaning of its own
   * @param asked whether the visitor was asked for a provider
   */
  ProviderMatcher(
      CatalogueNames names,
      Words words,
      Set<Integer> taken,
      Predicate<String> ordinary,
      Language language,
      boolean asked) {
    this.names = names;
    this.words = words;
    this.taken = new HashSet<>(taken);
    this.ordinary = new boolean[words.size()];
    this.said = new String[words.size()];
    for (int i = 0; i < words.size(); i++) {
      // "Jay's diary"
      String bare = LooseName.bare(words.at(i).raw());
      said[i] = bare.equals(words.at(i).raw()) ? words.plain(i) : Spelling.plain(bare);
      this.ordinary[i] = ordinary.test(said[i]);
    }
    this.language = language;
    this.asked = asked;
    takePlaces();
  }

  private void takePlaces() {
    for (int i = 0; i < words.size(); i++) {
      if (PLACE.contains(words.plain(i))) {
        int next = i + 1;
        while (next < words.size() && next <= i + 4 && place(next)) {
          taken.add(next++);
        }
      }
    }
  }

  private boolean place(int index) {
    return !words.startsClause(index) && (words.plain(index).equals("the") || !ordinary[index]);
  }

  /** Who is named, in the order of the message; a name that fits several names nobody. */
  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    for (int round = 0; round < MOST; round++) {
      List<Mention> mentions =
          names.names().stream()
              .map(this::mention)
              .filter(mention -> mention.score() > 0)
              .sorted(
                  Comparator.comparingDouble(Mention::score)
                      .thenComparingDouble(Mention::coverage)
                      .reversed())
              .toList();
      if (mentions.isEmpty()) {
        break;
      }
      Mention best = mentions.get(0);
      taken.addAll(best.places());
      if (mentions.stream().noneMatch(other -> rivals(other, best))) {
        found.add(best);
      }
    }
    if (found.isEmpty()) {
      byTitle().ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(Mention::first));
    return found;
  }

  /** "Con la doctora" names her if only one of them is a doctor, and a woman. */
  private Optional<Mention> byTitle() {
    for (int i = 0; i < words.size(); i++) {
      String title = words.plain(i);
      boolean ends = words.endsClause(i) || ordinary[i + 1];
      boolean led = i > 0 && BEFORE.get(language).contains(words.plain(i - 1));
      boolean wanted = asked || (i > 1 && WITH.contains(words.plain(i - 2)));
      if (ends && led && wanted && Titles.profession(title)) {
        List<String> titled = names.titled(title);
        return titled.size() == 1
            ? Optional.of(new Mention(titled.get(0), 1, 1, Set.of(i)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the same words name another as well. */
  private static boolean rivals(Mention other, Mention best) {
    return other.ties(best)
        && !other.id().equals(best.id())
        && other.places().stream().anyMatch(best.places()::contains);
  }

  private Mention mention(CatalogueNames.Name name) {
    double score = 0;
    double whole = 0;
    double bold = 0;
    Set<Integer> places = new HashSet<>();
    for (String word : name.words()) {
      double weight = names.weight(word);
      whole += weight;
      double best = 0;
      int place = -1;
      for (int i = 0; i < words.size(); i++) {
        double alike = taken.contains(i) ? 0 : alike(i, word);
        if (alike > best) {
          best = alike;
          place = i;
        }
      }
      if (place >= 0) {
        score += weight * best;
        places.add(place);
        bold += introduced(place) || !ordinary[place] ? weight * best : 0;
      }
    }
    double coverage = whole == 0 ? 0 : score / whole;
    boolean enough = coverage >= (name.words().size() <= 3 ? 0.3 : 0.5);
    boolean led = places.stream().anyMatch(this::introduced);
    boolean clear =
        (bold >= 0.35 && (enough || led || asked))
            || (coverage >= 0.75 && (bold > 0 || places.size() > 1));
    return new Mention(name.entry().id(), clear ? score : 0, coverage, places);
  }

  private boolean introduced(int place) {
    if (place == 0) {
      return false;
    }
    String before = words.plain(place - 1);
    return Titles.title(before)
        || (BEFORE.get(language).contains(before)
            && (words.at(place).capitalised() || asked || !ordinary[place]));
  }

  private double alike(int place, String word) {
    String said = this.said[place];
    if (said.equals(word)) {
      return 1;
    }
    if (ordinary[place] && !introduced(place)) {
      return 0;
    }
    if (FirstNames.shortFor(said, word)) {
      return 0.85;
    }
    // a well-spelled other name is another person
    if (said.length() >= 4
        && word.length() >= 4
        && (asked || !FirstNames.known(said))
        && (Spelling.sound(said).equals(Spelling.sound(word))
            || (said.charAt(0) == word.charAt(0)
                && Spelling.within(said, word, Spelling.allowance(word.length()))))) {
      return 0.8;
    }
    return 0;
  }
}
