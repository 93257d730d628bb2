package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a message's language by the words that only one of the languages has. */
final class LanguageGuess {
  private static final Map<Language, Pattern> LETTERS =
      Map.of(
          Language.ES, Pattern.compile("[ñ¿¡]"),
          Language.PT, Pattern.compile("[ãõçêôà]"));

  /** How words are built that only one of the languages builds so. */
  private static final Map<Language, Pattern> SHAPES =
      Map.of(
          Language.ES,
          Pattern.compile(
              "ll|cion(es)?$|dad(es)?$|ue[nrs]|ie[nrst]|[aei](me|melo|mela|nos|lo|la)$"),
          Language.PT,
          Pattern.compile("[ln]h[aeiou]|cao$|coes$|dades?$|agem$|ss|ei[rx]|ou[rx]|[aeo]u$"),
          Language.EN,
          Pattern.compile("^wh|th|sh|ght|ck|ee|oo|ing$|[^aeiou]y$|k|w"));

  private static final double SHAPE = 0.4;

  /** How much the conversation's language weighs against words of another. */
  private static final double PRIOR = 0.5;

  /** Names look like words of any language. */
  private static final double PRIOR_FOR_NAMES = 1.5;

  private LanguageGuess() {}

  static Language of(String text, Setting setting, Set<String> catalogueWords) {
    Map<Language, Double> scores = new EnumMap<>(Language.class);
    boolean names =
        setting.asked().filter(asked -> asked == Asks.NAME || asked == Asks.PROVIDER).isPresent();
    scores.put(setting.language(), names ? PRIOR_FOR_NAMES : PRIOR);
    LETTERS.forEach(
        (language, letters) -> {
          if (letters.matcher(text).find()) {
            scores.merge(language, 1.0, Double::sum);
          }
        });
    for (Word word : Words.of(text, plain -> plain).list()) {
      if (!catalogueWords.contains(word.plain()) && !word.number()) {
        weigh(word.plain(), scores);
      }
    }
    Language best = setting.language();
    for (Map.Entry<Language, Double> score : scores.entrySet()) {
      if (score.getValue() > scores.get(best)) {
        best = score.getKey();
      }
    }
    return best;
  }

  private static void weigh(String plain, Map<Language, Double> scores) {
    Map<Language, Boolean> knowing = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Vocabulary vocabulary = Vocabulary.of(language);
      if (vocabulary.knows(plain) || vocabulary.writesShort(plain)) {
        knowing.put(language, true);
      }
    }
    if (knowing.isEmpty()) {
      List<Language> alike = alike(plain);
      if (alike.size() == 1) {
        scores.merge(alike.get(0), SHAPE, Double::sum);
      }
    }
    if (knowing.size() < Language.values().length) {
      double weight = knowing.size() == 1 ? 1 : 0.4;
      knowing.keySet().forEach(language -> scores.merge(language, weight, Double::sum));
    }
  }

  private static List<Language> alike(String plain) {
    return plain.length() < 4
        ? List.of()
        : Stream.of(Language.values())
            .filter(language -> SHAPES.get(language).matcher(plain).find())
            .toList();
  }
}
