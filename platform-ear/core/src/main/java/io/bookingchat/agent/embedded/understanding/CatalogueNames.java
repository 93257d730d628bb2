package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names and aliases of a part of the catalogue, cut into words that are worth what they tell
 * apart.
 */
final class CatalogueNames {
  /** Words that join others in a name and tell nothing. */
  private static final Set<String> JOINING =
      Set.of(
          "de", "del", "la", "el", "los", "las", "y", "e", "con", "para", "por", "en", "a", "al",
          "the", "of", "and", "for", "with", "in", "at", "do", "da", "dos", "das", "o", "os", "as",
          "com", "no", "na", "em", "un", "una", "um", "uma", "an", "s", "md", "dr", "dra", "don",
          "dona", "sr", "sra", "mr", "mrs", "ms", "up");

  /** Words that any service may be called. */
  private static final Set<String> GENERIC =
      Set.of(
          "appointment",
          "cita",
          "hora",
          "sesion",
          "sessao",
          "session",
          "servicio",
          "servico",
          "service",
          "atencion",
          "atendimento",
          "visit",
          "visita",
          "tratamiento",
          "tratamento",
          "treatment",
          "class",
          "clase",
          "aula",
          "profesional",
          "professional",
          "doctor",
          "completo",
          "completa");

  /** Parts of the body, which many services are done to. */
  private static final Set<String> BODY =
      Set.of(
          "pelo",
          "cabello",
          "cabelo",
          "hair",
          "unas",
          "unhas",
          "nails",
          "cara",
          "rostro",
          "rosto",
          "face",
          "piel",
          "pele",
          "skin",
          "dientes",
          "dentes",
          "teeth",
          "pies",
          "pes",
          "feet",
          "manos",
          "maos",
          "hands",
          "dental",
          "dentaria",
          "dentario",
          "tooth",
          "diente",
          "dente",
          "muela",
          "capilar",
          "corporal",
          "body");

  private static final Pattern EXAMPLES = Pattern.compile("(.*\\S)\\s*\\(([^)]*,[^)]*)\\)\\s*");

  private static final Set<String> AND = Set.of("y", "e", "and");

  /**
   * One name of an entry, cut into words.
   *
   * @param several whether it joins several things, such as "corte y barba"
   */
  record Name(Named entry, List<String> words, boolean several) {}

  private final List<Named> entries;
  private final List<Name> names = new ArrayList<>();
  private final Map<String, Integer> entriesWith = new HashMap<>();

  CatalogueNames(List<Named> entries) {
    this.entries = List.copyOf(entries);
    for (Named entry : entries) {
      Set<String> all = new HashSet<>();
      Stream.concat(names(entry.name()), entry.aliases().stream())
          .forEach(
              text -> {
                List<String> words = cut(text);
                names.add(new Name(entry, words, several(text)));
                all.addAll(words);
              });
      all.forEach(word -> entriesWith.merge(word, 1, Integer::sum));
    }
  }

  /** "Family law (divorces, custody)" may be called by its name or by any of its examples. */
  private static Stream<String> names(String name) {
    Matcher examples = EXAMPLES.matcher(name);
    return examples.matches()
        ? Stream.concat(
            Stream.of(examples.group(1)), Pattern.compile(",").splitAsStream(examples.group(2)))
        : Stream.of(name);
  }

  private static boolean several(String text) {
    return text.indexOf('&') > 0
        || text.indexOf('+') > 0
        || Words.of(text, plain -> plain).list().stream().anyMatch(w -> AND.contains(w.plain()));
  }

  private static List<String> cut(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (Word word : Words.of(text, plain -> plain).list()) {
      words.add(word.plain());
    }
    List<String> telling =
        words.stream().filter(word -> word.length() > 1 && !JOINING.contains(word)).toList();
    return telling.isEmpty() ? List.copyOf(words) : telling;
  }

  List<Name> names() {
    return names;
  }

  /** The ids of those whose name begins with such a title. */
  List<String> titled(String title) {
    return entries.stream()
        .filter(
            entry -> {
              List<Word> words = Words.of(entry.name(), plain -> plain).list();
              return !words.isEmpty() && Titles.alike(title, words.get(0).plain());
            })
        .map(Named::id)
        .toList();
  }

  /** Every word of every name. */
  Set<String> words() {
    return entriesWith.keySet();
  }

  /** Whether it tells only what a service is done to. */
  static boolean body(String word) {
    return BODY.contains(word);
  }

  /** What a word tells: less, the more entries have it. */
  double weight(String word) {
    double shared = 1.0 / entriesWith.getOrDefault(word, 1);
    return GENERIC.contains(word) ? shared * 0.3 : BODY.contains(word) ? shared * 0.5 : shared;
  }
}
