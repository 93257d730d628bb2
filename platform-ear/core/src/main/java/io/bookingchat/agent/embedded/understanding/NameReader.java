package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a person's name after words that announce it: "me llamo …", "a nombre de …", "I'm …". */
final class NameReader {
  private static final Set<String> ARTICLES =
      Set.of(
          "el", "la", "a", "o", "the", "de", "del", "da", "do", "es", "e", "is", "mi", "my", "meu",
          "minha", "como", "as", "para", "for", "of");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "las", "los", "da", "do", "das", "dos", "van", "von", "di", "san", "e",
          "y", "der", "den", "ter", "le", "du", "bin", "al");

  /** "d'Ávila", "dell'Orto": a particle without its vowel. */
  private static final Pattern ELIDED = Pattern.compile("(?:d|dell|l|o)['’]\\p{Lu}\\p{L}+");

  private static final Set<String> NO = Set.of("no", "nao");

  private static final int MOST = 5;

  private final Words words;
  private final Cues cues;
  private final Vocabulary vocabulary;
  private final Optional<Asks> asked;
  private final Set<String> serviceWords;
  private Set<Integer> taken = Set.of();

  /** A name, and which words of the message it is. */
  record Found(Optional<String> name, Set<Integer> places) {
    static final Found NOTHING = new Found(Optional.empty(), Set.of());
  }

  NameReader(
      Words words,
      Cues cues,
      Vocabulary vocabulary,
      Optional<Asks> asked,
      Set<String> serviceWords) {
    this.words = words;
    this.cues = cues;
    this.vocabulary = vocabulary;
    this.asked = asked;
    this.serviceWords = serviceWords;
  }

  /**
   * The first name found.
   *
   * @param taken words that are a provider's name
   */
  Found find(Set<Integer> taken) {
    this.taken = taken;
    for (Cue lead : List.of(Cue.NAME, Cue.RELATION, Cue.NAME_PERHAPS)) {
      for (PhraseIndex.Match<Cue> match : cues.of(lead).toList()) {
        Found found = after(match.to(), lead);
        if (found.name().isPresent() && !takenBack(found)) {
          return withSurname(fuller(found), match.to());
        }
      }
    }
    // "mi nombre está mal, es Ana Soto"
    Found bare = askedForName() || cues.has(Cue.NAME) ? bare() : Found.NOTHING;
    return bare.name().isPresent() ? withSurname(bare, 0) : bare;
  }

  /** "Under Smith, no, make it Bravo". */
  private boolean takenBack(Found found) {
    int no = found.places().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    return no + 1 < words.size() && NO.contains(words.plain(no)) && words.endsClause(no);
  }

  /** "Mi nombre es Ana y mi apellido Soto": two halves of one name. */
  private Found withSurname(Found first, int from) {
    return cues.of(Cue.SURNAME)
        .filter(match -> match.from() >= from)
        .map(match -> after(match.to(), Cue.NAME))
        .filter(last -> last.name().isPresent() && !first.places().containsAll(last.places()))
        .findFirst()
        .map(
            last -> {
              Set<Integer> places = new HashSet<>(first.places());
              places.addAll(last.places());
              return new Found(Optional.of(first.name().get() + " " + last.name().get()), places);
            })
        .orElse(first);
  }

  /** "The name is Bond, James Bond". */
  private Found fuller(Found found) {
    int next = found.places().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    if (found.places().size() > 1 || next >= words.size() || !words.startsClause(next)) {
      return found;
    }
    Found again = taken(next, true);
    String one = found.name().get();
    boolean repeated =
        again
            .name()
            .filter(all -> all.endsWith(" " + one) || all.startsWith(one + " "))
            .isPresent();
    return repeated ? again : found;
  }

  private boolean askedForName() {
    return asked.filter(Asks.NAME::equals).isPresent();
  }

  private Found after(int from, Cue lead) {
    int start = from;
    while (start < words.size()
        && (ARTICLES.contains(words.plain(start)) || Titles.honorific(words.plain(start)))
        && start - from < 3) {
      start++;
    }
    if (start >= words.size() || (start == from && apart(start) && lead == Cue.NAME_PERHAPS)) {
      return Found.NOTHING;
    }
    boolean sure = lead == Cue.NAME || (lead == Cue.NAME_PERHAPS && askedForName());
    return taken(start, sure);
  }

  private boolean apart(int index) {
    return index > 0 && words.startsClause(index);
  }

  /** The words from here that can be a name; without capitals, only when it is sure to be one. */
  private Found taken(int start, boolean sure) {
    if (!begins(start, sure)) {
      return Found.NOTHING;
    }
    int end = start + 1;
    while (end < words.size()
        && end - start < MOST
        && !words.startsClause(end)
        && (continues(end, words.at(start).capitalised()) || particle(end))) {
      end++;
    }
    return found(start, end);
  }

  private boolean begins(int index, boolean sure) {
    Word word = words.at(index);
    if (word.number()
        || word.plain().length() < 2
        || taken.contains(index)
        || serviceWords.contains(word.plain())) {
      return false;
    }
    if (FirstNames.known(word.plain())) {
      return word.capitalised() || sure || !vocabulary.knows(word.plain());
    }
    return !vocabulary.knows(word.plain()) && (word.capitalised() || sure);
  }

  private boolean continues(int index, boolean capitals) {
    Word word = words.at(index);
    if (ELIDED.matcher(word.raw()).matches()) {
      return true;
    }
    if (word.number() || taken.contains(index) || Titles.title(word.plain())) {
      return false;
    }
    boolean known = vocabulary.knows(word.plain()) || serviceWords.contains(word.plain());
    if (FirstNames.known(word.plain())) {
      return word.capitalised() || !capitals;
    }
    return capitals ? word.capitalised() && (!known || !shouted(index)) : !known;
  }

  /** Whether all is in capitals, so that they tell nothing. */
  private boolean shouted(int index) {
    String before = words.at(index - 1).raw();
    return before.equals(before.toUpperCase(Locale.ROOT));
  }

  private boolean particle(int index) {
    int next = index + 1;
    boolean again = next < words.size() && PARTICLES.contains(words.plain(next));
    int name = again ? next + 1 : next;
    return PARTICLES.contains(words.plain(index))
        && name < words.size()
        && !words.startsClause(name)
        && words.at(name).capitalised()
        && continues(name, true);
  }

  /** The first clause that is a name from end to end, or is one but for a polite word. */
  private Found bare() {
    int start = 0;
    while (start < words.size()) {
      int end = start + 1;
      while (end < words.size() && !words.startsClause(end)) {
        end++;
      }
      Found found = whole(start, end);
      if (found.name().isPresent()) {
        return found;
      }
      start = end;
    }
    return Found.NOTHING;
  }

  private Found whole(int start, int end) {
    int from = start;
    while (from < end && (skipped(from) || Titles.honorific(words.plain(from)))) {
      from++;
    }
    if (from == end || end - from > MOST) {
      return Found.NOTHING;
    }
    Found found = taken(from, true);
    int last = found.places().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    while (last > 0 && last < end && skipped(last)) {
      last++;
    }
    return last == end ? found : Found.NOTHING;
  }

  private boolean skipped(int index) {
    return cues.covers(index, Set.of(Cue.YES, Cue.GREETING, Cue.THANKS, Cue.PRAISE))
        || Set.of(
                "es",
                "e",
                "pon",
                "ponga",
                "mejor",
                "coloca",
                "poe",
                "bota",
                "put",
                "make",
                "its",
                "is",
                "por",
                "favor",
                "please",
                "it",
                "here",
                "speaking",
                "aqui",
                "mesmo")
            .contains(words.plain(index));
  }

  private Found found(int start, int end) {
    StringBuilder name = new StringBuilder();
    Set<Integer> places = new HashSet<>();
    for (int i = start; i < end; i++) {
      LooseName.append(name, words.at(i));
      places.add(i);
    }
    return new Found(Optional.of(name.toString()), places);
  }
}
