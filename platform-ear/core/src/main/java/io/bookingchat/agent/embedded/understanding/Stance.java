package io.bookingchat.agent.embedded.understanding;

import java.util.Comparator;
import java.util.Optional;

/** Whether a message says yes or no, or asks something, whatever the conversation is at. */
final class Stance {
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

  /** Whether it asks to cancel; "no canceles" asks not to. */
  boolean cancels() {
    return cues.of(Cue.CANCEL).noneMatch(match -> negated(match.from()));
  }

  private boolean negated(int index) {
    return cues.of(Cue.NOT_THAT).anyMatch(not -> not.to() <= index && index - not.to() <= 1)
        && !cues.words().startsClause(index);
  }

  /** What it asks about the business, by the longest phrase. */
  Optional<Act> question() {
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
