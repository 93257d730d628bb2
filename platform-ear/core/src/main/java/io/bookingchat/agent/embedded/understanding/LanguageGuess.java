package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a message's language by the words that only one of the languages has. */
final class LanguageGuess {
  private static final Map<Language, Pattern> LETTERS =
      Map.of(
          Language.ES, Pattern.compile("[ñ¿¡]"),
          Language.PT, Pattern.compile("[ãõçêôà]"));

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
    if (knowing.size() < Language.values().length) {
      double weight = knowing.size() == 1 ? 1 : 0.4;
      knowing.keySet().forEach(language -> scores.merge(language, weight, Double::sum));
    }
  }
}
