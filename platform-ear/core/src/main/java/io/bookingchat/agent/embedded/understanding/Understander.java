package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.dates.DateGrammar;
import io.bookingchat.agent.embedded.dates.DateOrder;
import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Understands messages. */
public final class Understander {
  /** A clock time or a date in digits; which one is for the date grammar to tell. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "\\d{1,2}[:h]\\d{0,2}h?|\\d{1,2}([:.]\\d\\d)?(hrs|hs|h|am|pm)|\\d{1,2}(st|nd|rd|th)"
              + "|\\d{1,4}/\\d.*");

  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 1, 7, 10, 0);

  /** What comes after that many characters is no part of what a visitor says to a receptionist. */
  private static final int LONGEST = 2000;

  private final Setting setting;
  private final Details details;
  private final Language language;
  private final Vocabulary vocabulary;
  private final CatalogueNames services;
  private final CatalogueNames providers;
  private final Set<String> catalogueWords = new HashSet<>();

  private Understander(String text, Setting setting) {
    this.setting = setting;
    String beginning = text.substring(0, Math.min(text.length(), LONGEST));
    details = Details.in(beginning, setting.region(), asked(Asks.CONTACT));
    services = new CatalogueNames(setting.services());
    providers = new CatalogueNames(setting.providers());
    catalogueWords.addAll(services.words());
    catalogueWords.addAll(providers.words());
    language = LanguageGuess.of(details.rest(), setting, catalogueWords);
    vocabulary = Vocabulary.of(language);
  }

  /** What a message says in its setting. */
  public static Understanding read(String text, Setting setting) {
    return new Understander(text, setting).read();
  }

  private boolean asked(Asks asks) {
    return setting.asked().filter(asks::equals).isPresent();
  }

  private Understanding read() {
    Words said = Words.of(details.rest(), vocabulary::writtenOut);
    Cues cues = Cues.in(said.spelled(this::spelled), vocabulary);
    Facts facts = facts(said, cues);
    return new Understanding(
        language,
        new ActReader(cues, facts, setting).read(),
        facts.services(),
        facts.together(),
        facts.apart(),
        facts.unwanted(),
        facts.provider(),
        facts.name(),
        facts.email(),
        facts.phone(),
        facts.ordinal(),
        facts.code());
  }

  private Facts facts(Words said, Cues cues) {
    boolean askedProvider = asked(Asks.PROVIDER);
    NameReader names = new NameReader(said, cues, vocabulary, setting.asked(), services.words());
    // "her name is Nora" answers whom the visitor wants to see
    NameReader.Found name = askedProvider ? NameReader.Found.NOTHING : names.find(Set.of());
    List<Mention> whom =
        new ProviderMatcher(providers, said, name.places(), this::ordinary, language, askedProvider)
            .find();
    Set<Integer> taken = new HashSet<>(name.places());
    for (Mention mention : whom) {
      taken.addAll(mention.places());
      if (mention.first() > 0 && Titles.title(said.plain(mention.first() - 1))) {
        taken.add(mention.first() - 1);
      }
    }
    if (askedProvider) {
      name = names.find(taken);
      taken.addAll(name.places());
    }
    if (name.name().isEmpty()) {
      name = new LooseName(said, vocabulary, taken, services.words()).find(details.reachable());
      taken.addAll(name.places());
    }
    taken.addAll(Ordinals.places(cues, setting.asked()));
    taken.addAll(asides(said, cues));
    Choices choices = new Choices(said, cues, setting.asked());
    Codes codes = new Codes(this::ordinaryAnywhere, asked(Asks.BOOKING) || cues.has(Cue.CODE));
    List<Mention> named = ServiceMatcher.find(services, said, taken, vocabulary::knows);
    List<Mention> wanted = wanted(named, said, taken, choices, cues);
    List<String> ids = wanted.stream().map(Mention::id).distinct().toList();
    List<Apart.Pair> apart = Apart.of(said, wanted, whom);
    List<String> together = new Together(said, details.rest(), language).of(wanted);
    return new Facts(
        // of those that are wanted together, none is likelier than another
        together.size() == ids.size() ? together : ids,
        apart.isEmpty() ? together : List.of(),
        apart.stream().map(Apart.Pair::serviceId).toList(),
        named.stream().map(Mention::id).filter(id -> !ids.contains(id)).distinct().toList(),
        apart.stream()
            .findFirst()
            .<ProviderChoice>map(first -> new ProviderChoice.Chosen(first.providerId()))
            .orElseGet(() -> choices.provider(whom)),
        name.name(),
        details.email(),
        details.phone(),
        Ordinals.in(said, cues, setting.asked()),
        codes.in(details.rest()),
        time(said, cues));
  }

  /** "Una consulta, ¿…?" opens a question, and "the first available" is no first visit. */
  private static Set<Integer> asides(Words said, Cues cues) {
    Set<Integer> places = new HashSet<>();
    for (Cue cue : List.of(Cue.FILLER, Cue.ANYONE, Cue.WHICHEVER)) {
      cues.of(cue)
          .filter(match -> cue != Cue.FILLER || match.to() < said.size())
          .forEach(match -> IntStream.range(match.from(), match.to()).forEach(places::add));
    }
    return places;
  }

  /** The services that are named and not turned down, the likeliest first. */
  private List<Mention> wanted(
      List<Mention> named, Words said, Set<Integer> taken, Choices choices, Cues cues) {
    Set<Integer> turnedDown = new HashSet<>(choices.turnedDown(named));
    turnedDown.addAll(left(named, said, cues));
    if (turnedDown.isEmpty()) {
      return named;
    }
    turnedDown.addAll(taken);
    return ServiceMatcher.find(services, said, turnedDown, vocabulary::knows);
  }

  /** "Don't cancel my manicure" wishes for none: its words are those of a booking that stays. */
  private static Set<Integer> left(List<Mention> named, Words said, Cues cues) {
    Stance stance = new Stance(cues);
    Set<Integer> clauses = new HashSet<>();
    for (Cue deed : List.of(Cue.CANCEL, Cue.MOVE, Cue.SHIFT)) {
      if (stance.forbids(deed)) {
        cues.of(deed).forEach(match -> clauses.add(said.at(match.from()).clause()));
      }
    }
    Set<Integer> places = new HashSet<>();
    named.forEach(mention -> places.addAll(mention.places()));
    places.removeIf(place -> !clauses.contains(said.at(place).clause()));
    return places;
  }

  private boolean time(Words said, Cues cues) {
    return cues.has(Cue.TIME)
        || said.list().stream().anyMatch(word -> DIGITS.matcher(word.plain()).matches())
        || (awaitsTime() && namesTime());
  }

  private boolean awaitsTime() {
    return asked(Asks.DATE) || asked(Asks.TIME) || asked(Asks.SLOT) || asked(Asks.CONFIRMATION);
  }

  /** Whether it names a time at all, which it does whatever day it is. */
  private boolean namesTime() {
    return !DateGrammar.read(details.rest(), ANY_DAY, ZoneOffset.UTC, language, DateOrder.DAY_MONTH)
        .isEmpty();
  }

  private String spelled(String plain) {
    return catalogueWords.contains(plain) || FirstNames.known(plain)
        ? plain
        : vocabulary.spelled(plain);
  }

  private boolean ordinary(String plain) {
    return vocabulary.knows(plain) || !Concepts.of(plain).isEmpty();
  }

  private boolean ordinaryAnywhere(String plain) {
    return FirstNames.known(plain)
        || catalogueWords.contains(plain)
        || Stream.of(Language.values()).anyMatch(any -> Vocabulary.of(any).knows(plain));
  }
}
