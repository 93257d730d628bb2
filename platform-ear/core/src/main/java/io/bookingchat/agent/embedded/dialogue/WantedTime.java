package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.Wish;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When the visitor wants to come, as far as this message says, completed by what stood before: a
 * new time keeps the day, a new day keeps the time.
 */
final class WantedTime {
  private WantedTime() {}

  /** What to note; empty fields are left as the draft has them. */
  static Wish of(Situation situation) {
    Heard heard = situation.heard();
    if (heard.times().isEmpty()) {
      return relative(situation);
    }
    Wish said = Times.wish(heard.times().get(0));
    Optional<LocalDateTime> proposed = proposed(situation);
    if (proposed.isPresent()) {
      return completed(said, proposed.get());
    }
    if (!said.day() && Times.day(situation.draft().wish()).isEmpty()) {
      return onDay(said, offeredDay(situation));
    }
    return said;
  }

  /** The start of the proposal that is being corrected. */
  private static Optional<LocalDateTime> proposed(Situation situation) {
    return situation
        .draft()
        .pending()
        .map(pending -> pending.proposal())
        .filter(proposal -> proposal.action() != Action.CANCEL)
        .map(proposal -> situation.local(proposal.start()));
  }

  private static Wish completed(Wish said, LocalDateTime proposed) {
    if (!said.day()) {
      return onDay(said, Optional.of(proposed.toLocalDate()));
    }
    return said.timeOfDay() ? said : atTime(said, proposed.toLocalTime());
  }

  /** The day of the offered times, when they are all of one. */
  private static Optional<LocalDate> offeredDay(Situation situation) {
    List<LocalDate> days =
        situation.draft().offered().stream()
            .map(slot -> situation.local(slot.start()).toLocalDate())
            .distinct()
            .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /**
   * Without a time of its own: a correction of something else, or earlier or later than offered.
   */
  private static Wish relative(Situation situation) {
    Heard heard = situation.heard();
    Optional<LocalDateTime> proposed = proposed(situation);
    boolean earlier = heard.about(Topic.EARLIER);
    if (earlier || heard.about(Topic.LATER)) {
      return beside(situation, proposed, earlier);
    }
    boolean corrects =
        heard.namesProvider()
            || heard.about(Topic.OTHER_PROVIDER)
            || !heard.said().serviceIds().isEmpty();
    return corrects && proposed.isPresent()
        ? atTime(onDay(Wish.NONE, proposed.map(LocalDateTime::toLocalDate)), clock(proposed))
        : Wish.NONE;
  }

  private static LocalTime clock(Optional<LocalDateTime> time) {
    return time.orElseThrow().toLocalTime();
  }

  private static Wish beside(
      Situation situation, Optional<LocalDateTime> proposed, boolean earlier) {
    Comparator<LocalDateTime> order = Comparator.naturalOrder();
    Function<OfferedSlot, LocalDateTime> start = slot -> situation.local(slot.start());
    List<LocalDateTime> times =
        proposed.isPresent()
            ? List.of(proposed.get())
            : situation.draft().offered().stream().map(start).sorted(order).toList();
    if (times.isEmpty()) {
      return Wish.NONE;
    }
    LocalDateTime edge = earlier ? times.get(0) : times.get(times.size() - 1);
    LocalTime bound =
        earlier ? edge.toLocalTime().minusMinutes(1) : edge.toLocalTime().plusMinutes(1);
    Optional<LocalDate> day = Optional.of(edge.toLocalDate());
    return new Wish(
        day,
        day,
        Optional.empty(),
        earlier ? Optional.empty() : Optional.of(bound),
        earlier ? Optional.of(bound) : Optional.empty());
  }

  private static Wish onDay(Wish wish, Optional<LocalDate> day) {
    return new Wish(day, day, wish.time(), wish.earliest(), wish.latest());
  }

  static Wish atTime(Wish wish, LocalTime time) {
    return new Wish(
        wish.firstDay(), wish.lastDay(), Optional.of(time), Optional.empty(), Optional.empty());
  }
}
