package io.bookingchat.agent.embedded.understanding;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a message says yes or no, or asks something, whatever the conversation is at. */
final class Stance {
  /** How many words may stand between a "no" and the deed that it forbids. */
  private static final int FARTHEST = 2;

  /** Those words: "no me la canceles", "not going to cancel", but not "no puedo cancelar". */
  private static final Set<String> BETWEEN =
      Set.of(
          "la",
          "lo",
          "las",
          "los",
          "me",
          "te",
          "le",
          "nos",
          "voy",
          "vas",
          "vayas",
          "a",
          "quiero",
          "necesito",
          "hay",
          "que",
          "to",
          "please",
          "going",
          "gonna",
          "want",
          "need",
          "wanna",
          "yet",
          "ever",
          "just",
          "vou",
          "o",
          "quero",
          "precisa",
          "preciso");

  private static final Set<String> WANT = Set.of("want", "like", "quiero", "quero");

  private final Cues cues;

  Stance(Cues cues) {
    this.cues = cues;
  }

  boolean affirms() {
    return cues.any(Cue.YES, Cue.PRAISE);
  }

  /** Whether a no comes before any yes, or ends what a filler like "ya" or "ok" began. */
  boolean negates() {
    int no = cues.first(Cue.NO).map(PhraseIndex.Match::from).orElse(Integer.MAX_VALUE);
    int yes = cues.first(Cue.YES).map(PhraseIndex.Match::from).orElse(Integer.MAX_VALUE);
    boolean last = cues.of(Cue.NO).anyMatch(match -> cues.words().endsClause(match.to() - 1));
    return no < yes || last || cues.has(Cue.NONE_OF_THEM);
  }

  /** Whether it asks for it; "no canceles" asks not to cancel. */
  boolean asksFor(Cue deed) {
    return cues.has(deed) && cues.of(deed).noneMatch(match -> negated(match.from()));
  }

  /** Whether it asks not to. */
  boolean forbids(Cue deed) {
    return cues.has(deed) && !asksFor(deed);
  }

  /** "I can't make it, can we do Friday instead?": another time, put forward in a later clause. */
  boolean proposesAfter(Cue deed) {
    int clause = cues.first(deed).map(match -> clause(match)).orElse(Integer.MAX_VALUE);
    // "não vou conseguir, dá pra trocar?"
    boolean shifts = cues.of(Cue.SHIFT).anyMatch(match -> clause(match) > clause);
    return (shifts && asksFor(Cue.SHIFT)) || laterTime(clause);
  }

  private boolean laterTime(int clause) {
    return cues.of(Cue.TIME)
        .map(this::clause)
        .filter(later -> later > clause)
        .anyMatch(
            later ->
                inClause(
                        later,
                        Set.of(
                            Cue.CORRECTION,
                            Cue.SHIFT,
                            Cue.MOVE,
                            Cue.BOOK,
                            Cue.YES,
                            Cue.AVAILABILITY))
                    && !inClause(later, Set.of(Cue.NO, Cue.NOT_THAT, Cue.NEED)));
  }

  private boolean inClause(int clause, Set<Cue> meanings) {
    return cues.matches().stream()
        .anyMatch(match -> meanings.contains(match.meaning()) && clause(match) == clause);
  }

  private int clause(PhraseIndex.Match<Cue> match) {
    return cues.words().at(match.from()).clause();
  }

  private boolean negated(int index) {
    return Stream.concat(cues.of(Cue.NOT_THAT), cues.of(Cue.NO).filter(this::unwilling))
            .anyMatch(not -> reaches(not, index))
        && !cues.words().startsClause(index);
  }

  /** "I do not want", which goes on with what is not wanted. */
  private boolean unwilling(PhraseIndex.Match<Cue> no) {
    return WANT.contains(cues.words().plain(no.to() - 1));
  }

  private boolean reaches(PhraseIndex.Match<Cue> not, int index) {
    return not.to() <= index
        && index - not.to() <= FARTHEST
        && cues.words().at(not.to() - 1).clause() == cues.words().at(index).clause()
        && IntStream.range(not.to(), index)
            .mapToObj(cues.words()::plain)
            .allMatch(BETWEEN::contains);
  }

  /**
   * What it asks about the business.
   *
   * @param ofOne whether one professional is named, whose diary is asked for with few words
   */
  Optional<Act> question(boolean ofOne) {
    Optional<Act> asked = question();
    boolean diary = ofOne && cues.has(Cue.DIARY) && !cues.any(Cue.BOOK, Cue.WANT, Cue.NEED);
    return asked.isEmpty() && diary ? Optional.of(Act.ASK_AVAILABILITY) : asked;
  }

  /** By the longest phrase. */
  private Optional<Act> question() {
    return cues.matches().stream()
        .sorted(Comparator.comparingInt(match -> match.from() - match.to()))
        .map(match -> question(match.meaning()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Act> question(Cue cue) {
    if (cue == Cue.PRICE) {
      return Optional.of(Act.ASK_PRICE);
    }
    if (cue == Cue.HOURS) {
      return Optional.of(Act.ASK_HOURS);
    }
    return cue == Cue.AVAILABILITY ? Optional.of(Act.ASK_AVAILABILITY) : Optional.empty();
  }
}
