package io.bookingchat.agent.embedded.dialogue;

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
 * When the visitor wants to come, as far as this message says. What it leaves open stays as the
 * draft has it: a new time keeps the day, a new day keeps the time.
 */
final class WantedTime {
  private WantedTime() {}

  /** What to note; empty fields are left as the draft has them. */
  static Wish of(Situation situation) {
    Heard heard = situation.heard();
    boolean earlier = heard.about(Topic.EARLIER);
    if (heard.times().isEmpty()) {
      return earlier || heard.about(Topic.LATER) ? beside(situation, earlier) : Wish.NONE;
    }
    Wish said = Times.wish(heard.times().get(0));
    boolean anyDay = !said.day() && Times.day(situation.draft().wish()).isEmpty();
    return anyDay ? onDay(said, offeredDay(situation)) : said;
  }

  /** The day of the offered times, when they are all of one. */
  private static Optional<LocalDate> offeredDay(Situation situation) {
    List<LocalDate> days =
        offered(situation).stream().map(LocalDateTime::toLocalDate).distinct().toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /** Earlier or later than what is proposed or, without a proposal, offered. */
  private static Wish beside(Situation situation, boolean earlier) {
    List<LocalDateTime> times =
        situation
            .draft()
            .pending()
            .map(pending -> List.of(situation.local(pending.proposal().start())))
            .orElseGet(() -> offered(situation));
    if (times.isEmpty()) {
      return Wish.NONE;
    }
    LocalDateTime edge = earlier ? times.get(0) : times.get(times.size() - 1);
    LocalTime time = edge.toLocalTime();
    Optional<LocalDate> day = Optional.of(edge.toLocalDate());
    return new Wish(
        day,
        day,
        Optional.empty(),
        earlier ? Optional.empty() : Optional.of(time.plusMinutes(1)),
        earlier ? Optional.of(time.minusMinutes(1)) : Optional.empty());
  }

  private static List<LocalDateTime> offered(Situation situation) {
    Function<OfferedSlot, LocalDateTime> start = slot -> situation.local(slot.start());
    return situation.draft().offered().stream()
        .map(start)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static Wish onDay(Wish wish, Optional<LocalDate> day) {
    return new Wish(day, day, wish.time(), wish.earliest(), wish.latest());
  }

  static Wish atTime(Wish wish, LocalTime time) {
    return new Wish(
        wish.firstDay(), wish.lastDay(), Optional.of(time), Optional.empty(), Optional.empty());
  }
}
