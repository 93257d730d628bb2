package io.bookingchat.agent.embedded.dates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bookingchat.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words and phrases of one language that have to do with time, read from its words file. */
final class Vocabulary {
  private static final Map<Language, Vocabulary> ALL = readAll();

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Misspellings misspellings = new Misspellings();

  /**
   * One meaning of a phrase.
   *
   * @param name of a {@link PartOfDay} or a {@link Unit}; empty for other senses
   */
  record Meaning(Sense sense, String name, List<Integer> values) {
    int value() {
      return values.get(0);
    }
  }

  /** A phrase with one of its meanings. */
  record Phrase(List<String> words, Meaning meaning) {
    boolean startsAt(List<Token> tokens, int position) {
      if (position + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) {
        if (!tokens.get(position + i).text().equals(words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private Vocabulary() {}

  static Vocabulary of(Language language) {
    return ALL.get(language);
  }

  /** The meanings of the phrases that begin at a token, the longest first. */
  List<Phrase> at(List<Token> tokens, int position) {
    Token token = tokens.get(position);
    List<Phrase> known = byFirstWord.get(token.text());
    if (known == null && token.kind() == Token.Kind.WORD) {
      known = misspellings.meant(token.text()).map(byFirstWord::get).orElse(null);
    }
    if (known == null) {
      return List.of();
    }
    List<Phrase> matching = new ArrayList<>(known.size());
    for (Phrase phrase : known) {
      if (phrase.startsAt(tokens, position)) {
        matching.add(phrase);
      }
    }
    return matching;
  }

  private static Map<Language, Vocabulary> readAll() {
    Map<Language, Vocabulary> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, read(language.tag() + ".words"));
    }
    return all;
  }

  private static Vocabulary read(String file) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
      Vocabulary vocabulary = new Vocabulary();
      new String(in.readAllBytes(), UTF_8).lines().forEach(vocabulary::addLine);
      vocabulary
          .byFirstWord
          .values()
          .forEach(
              phrases -> phrases.sort(Comparator.comparingInt(phrase -> -phrase.words().size())));
      return vocabulary;
    } catch (IOException e) {
      // the file is part of the program: without it nothing can be read
      throw new UncheckedIOException(e);
    }
  }

  private void addLine(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("#") || colon < 0) {
      return;
    }
    String[] head = line.substring(0, colon).split(" ", -1);
    Sense sense = Sense.valueOf(head[0].toUpperCase(Locale.ROOT));
    boolean named = head.length > 1 && Character.isLetter(head[1].charAt(0));
    List<Integer> values = new ArrayList<>();
    for (int i = named ? 2 : 1; i < head.length; i++) {
      values.add(Integer.valueOf(head[i]));
    }
    String name = named ? head[1].toUpperCase(Locale.ROOT) : "";
    Meaning meaning = new Meaning(sense, name, List.copyOf(values));
    for (String phrase : line.substring(colon + 1).split(",", -1)) {
      List<String> words = Token.of(phrase).stream().map(Token::text).toList();
      if (!words.isEmpty()) {
        byFirstWord
            .computeIfAbsent(words.get(0), key -> new ArrayList<>())
            .add(new Phrase(words, meaning));
        misspellings.learn(words, sense);
      }
    }
  }
}
