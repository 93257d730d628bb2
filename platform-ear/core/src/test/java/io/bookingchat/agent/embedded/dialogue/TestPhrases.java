package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestPhrases {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private static ResourceBundle phrases(String name, Language language) {
    return Phrases.bundle("io.bookingchat.agent.embedded.dialogue." + name, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"phrases", "topics", "shifts"})
  void existInEveryLanguage(String name) {
    Set<String> spanish = phrases(name, Language.ES).keySet();
    assertThat(spanish).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(phrases(name, language).keySet()).as(language.tag()).isEqualTo(spanish);
    }
  }

  @Test
  void haveTheSamePlacesInEveryLanguage() {
    ResourceBundle spanish = phrases("phrases", Language.ES);
    for (String key : spanish.keySet()) {
      for (Language language : Language.values()) {
        assertThat(places(phrases("phrases", language).getString(key)))
            .as(key + " " + language.tag())
            .isEqualTo(places(spanish.getString(key)));
      }
    }
  }

  private static Set<String> places(String phrase) {
    return PLACE
        .matcher(phrase)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void leaveWhatFillsThemAsItIs() {
    String said =
        new Phrases(Language.EN)
            .say("answer.services", java.util.Map.of("services", "{when} $1 \\ <b>"));
    assertThat(said).isEqualTo("We offer {when} $1 \\ <b>.");
  }
}
