package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words and phrases of one language, from its file beside this class. A file has sections:
 * {@code [sets]} name lists of words for the phrases, {@code [shorthand]} is what chat writes
 * short, {@code [common]} are words that are nobody's name, and every other section holds the
 * phrases of a {@link Cue}.
 */
final class Vocabulary {
  private static final Map<Language, Vocabulary> ALL = new EnumMap<>(Language.class);
  private static final Pattern SUPERLATIVE = Pattern.compile("iss?im([ao])$");

  /** "elimíname", "bórramela": pronouns that Spanish writes on to its verbs. */
  private static final Pattern ENCLITIC =
      Pattern.compile("(?:me|nos|te)?(?:lo|la|los|las|le|me|nos)$");

  private static final Pattern SPACES = Pattern.compile(" +");

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Vocabulary(language));
    }
  }

  private final Map<String, List<String>> sets = new HashMap<>();
  private final Map<String, String> shorthand = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final PhraseIndex<Cue> phrases = new PhraseIndex<>();
  private final SpellChecker checker;

  private final boolean spanish;

  private Vocabulary(Language language) {
    spanish = language == Language.ES;
    String section = "";
    for (String line : lines(language.tag() + ".vocabulary")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else {
        read(section, line);
      }
    }
    checker = new SpellChecker(common);
  }

  static Vocabulary of(Language language) {
    return ALL.get(language);
  }

  /** The lines of a resource beside this class, without comments and blank ones. */
  static List<String> lines(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      // a resource of this very jar: nothing works without it
      throw new UncheckedIOException(resource, e);
    }
  }

  private void read(String section, String line) {
    int equals = line.indexOf('=');
    switch (section) {
      case "sets" -> {
        List<String> words = split(line.substring(equals + 1).strip()).toList();
        sets.put(line.substring(0, equals).strip(), words);
        words.forEach(this::learn);
      }
      case "shorthand" ->
          shorthand.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      case "common" -> split(line).forEach(this::learn);
      default -> {
        Phrase phrase = Phrase.parse(line, sets);
        phrases.add(Cue.valueOf(section), phrase);
        for (Phrase.Part part : phrase.parts()) {
          part.exact().forEach(this::learn);
          part.stems().forEach(stem -> learn(stem + "*"));
        }
      }
    }
  }

  private static Stream<String> split(String line) {
    return SPACES.splitAsStream(line);
  }

  private void learn(String word) {
    if (word.endsWith("*")) {
      stems.add(word.substring(0, word.length() - 1));
    } else {
      common.add(word);
    }
  }

  String writtenOut(String plain) {
    return shorthand.getOrDefault(plain, plain);
  }

  boolean writesShort(String plain) {
    return shorthand.containsKey(plain);
  }

  /** Whether it is a word of the language, as far as these lists go. */
  boolean knows(String plain) {
    if (common.contains(plain)) {
      return true;
    }
    for (int length = 3; length <= plain.length(); length++) {
      if (stems.contains(plain.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** The known word that was probably meant; the same if there is none. */
  String spelled(String plain) {
    if (knows(plain)) {
      return plain;
    }
    String verb = ENCLITIC.matcher(plain).replaceFirst("");
    if (spanish && verb.length() > 3 && common.contains(verb)) {
      return verb;
    }
    String positive = SUPERLATIVE.matcher(plain).replaceFirst("$1");
    return knows(positive) ? positive : checker.correct(plain);
  }

  PhraseIndex<Cue> phrases() {
    return phrases;
  }
}
