package io.bookingchat.agent.embedded.dates;

import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a time to another, and open ranges of time. */
final class ClockRangeRules {
  private final Words words;
  private final ClockRules clocks;
  private final PartRules parts;

  ClockRangeRules(Words words, ClockRules clocks, PartRules parts) {
    this.words = words;
    this.clocks = clocks;
    this.parts = parts;
  }

  void addTo(List<Piece> pieces, int position) {
    closed(position, pieces);
    open(position, Sense.OPEN_FROM, true, pieces);
    open(position, Sense.OPEN_AFTER, true, pieces);
    open(position, Sense.OPEN_TO, false, pieces);
    open(position, Sense.OPEN_BEFORE, false, pieces);
    openAfterwards(position, Sense.ONWARDS, true, pieces);
    openAfterwards(position, Sense.OR_BEFORE, false, pieces);
  }

  /** "from 9:30 to 11", "entre las 3 y las 8", "3-4pm". */
  private void closed(int position, List<Piece> pieces) {
    Token dash = words.token(position - 1);
    boolean inNumber = dash.is("-") && !dash.spaced() && !words.token(position).spaced();
    if (inNumber && words.token(position - 2).isDigits()) {
      return;
    }
    int between = words.skip(Sense.BETWEEN, position);
    int from = words.skip(Sense.FROM, position);
    addClosed(position, position, Sense.TO, false, pieces);
    if (from > position) {
      addClosed(position, from, Sense.TO, true, pieces);
    }
    if (between > position) {
      addClosed(position, between, Sense.AND, true, pieces);
    }
  }

  private void addClosed(
      int position, int start, Sense joint, boolean introduced, List<Piece> pieces) {
    for (Found<Spoken> first : introduced ? clocks.all(start) : clocks.hoursFirst(start)) {
      int joined = words.skip(joint, first.to());
      if (joined == first.to() || isDayThenTime(start, first, introduced)) {
        continue;
      }
      for (Found<Spoken> second : ends(joined, first.to())) {
        if (!introduced && isMinutesTo(start, first, second)) {
          continue;
        }
        boolean certain = introduced || first.value().certain() || second.value().certain();
        // "move it from 3 to 5" wants five
        Times range =
            words.mentions(Sense.MOVE, 0, position)
                ? new Times.At(second.value().clock())
                : new Times.Between(
                    Optional.of(first.value().clock()), Optional.of(second.value().clock()));
        if (!isCount(second)) {
          pieces.add(Piece.ofTimes(position, second.to(), range).certain(certain));
        }
      }
    }
  }

  /** "twenty to nine", "five to twelve" are times; "five to seven" is rather a range. */
  private boolean isMinutesTo(int start, Found<Spoken> first, Found<Spoken> second) {
    int minutes = first.value().clock().hour();
    int word = words.skip(Sense.AT, start);
    boolean bare = first.to() == word + 1 && minutes % 5 == 0;
    boolean english = words.language() == Language.EN && words.token(first.to()).is("to");
    if (words.token(word).isDigits()) {
      return english && bare && clocks.isBackwards(minutes, second.value().clock());
    }
    int hour = second.value().clock().hour();
    boolean evening = hour > minutes && hour < 12;
    return english && bare && (minutes >= 10 || !evening);
  }

  /** "viernes 23 a las 4": the first number is a day. */
  private boolean isDayThenTime(int start, Found<Spoken> first, boolean introduced) {
    boolean afterDay =
        words.endsBefore(Sense.DAY_WORD, start)
            || words.endsBefore(Sense.WEEKDAY, start)
            || words.endsBefore(Sense.WEEKDAY_SHORT, start)
            || words.endsBefore(Sense.ARTICLE, start);
    return words.is(Sense.AT, first.to()) && !first.value().certain() && !introduced && afterDay;
  }

  /** The hours that may end a range; "a las 7" may be both the joint and how a time begins. */
  private List<Found<Spoken>> ends(int joined, int joint) {
    List<Found<Spoken>> ends = new ArrayList<>(clocks.all(joined));
    if (words.is(Sense.AT, joint)) {
      ends.addAll(clocks.hoursFirst(joint));
    }
    return ends;
  }

  /** "two to four people". */
  private boolean isCount(Found<Spoken> second) {
    return words.is(Sense.COUNTED, second.to()) && !second.value().certain();
  }

  /** "after 2 pm", "hasta las 6", "antes de las 9:10". */
  private void open(int position, Sense sense, boolean isStart, List<Piece> pieces) {
    int start = words.skip(sense, position);
    // "24 by 11" is a size
    boolean size = words.token(position).is("by") && words.token(position - 1).isDigits();
    if (start == position || size || words.endsBefore(Sense.COME_BY, position)) {
      return;
    }
    boolean english = words.language() == Language.EN;
    Optional<Found<Spoken>> clock = clocks.at(start);
    if (clock.isEmpty() && words.is(Sense.AT, start - 1)) {
      clock = clocks.at(start - 1);
    }
    if (clock.isPresent()) {
      // "depois das 5": the article that hours have is part of the phrase
      boolean hours = words.token(start - 1).is("das");
      boolean certain =
          clock.get().value().certain() || hours || (english && !words.is(Sense.FROM, position));
      Optional<Clock> bound = Optional.of(clock.get().value().clock());
      Times range =
          isStart
              ? new Times.Between(bound, Optional.empty())
              : new Times.Between(Optional.empty(), bound);
      pieces.add(Piece.ofTimes(position, clock.get().to(), range).certain(certain));
      return;
    }
    boolean bounds = sense == Sense.OPEN_BEFORE;
    parts
        .at(start)
        .filter(part -> part.value().certain() || bounds)
        .ifPresent(part -> addBeside(position, part, isStart, pieces));
  }

  /** "4pm or later", "de las 6 en adelante", "11 or earlier". */
  private void openAfterwards(int position, Sense sense, boolean isStart, List<Piece> pieces) {
    int from = words.skip(Sense.FROM, position);
    for (int start : new int[] {position, from}) {
      for (Found<Spoken> clock : clocks.hoursFirst(start)) {
        int end = words.skip(sense, words.skip(",", clock.to()));
        if (words.is(sense, words.skip(",", clock.to()))) {
          Optional<Clock> bound = Optional.of(clock.value().clock());
          Optional<Clock> none = Optional.empty();
          Times range = isStart ? new Times.Between(bound, none) : new Times.Between(none, bound);
          pieces.add(Piece.ofTimes(position, end, range));
        }
      }
    }
  }

  private static void addBeside(
      int position, Found<PartRules.Part> part, boolean isStart, List<Piece> pieces) {
    Times.Band band = part.value().band();
    Times range =
        isStart
            ? new Times.Between(Optional.of(new Clock(band.fromHour(), 0, true)), Optional.empty())
            : new Times.Between(Optional.empty(), Optional.of(new Clock(band.fromHour(), 0, true)));
    pieces.add(Piece.ofTimes(position, part.to(), range));
  }
}
