package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.agent.embedded.understanding.Act;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the offered times the visitor takes. */
final class SlotChoice {
  private SlotChoice() {}

  /** The offered time that the message takes; empty when it takes none or could mean several. */
  static Optional<OfferedSlot> of(Situation situation) {
    List<OfferedSlot> offered = situation.draft().offered();
    Heard heard = situation.heard();
    if (offered.isEmpty() || asksForOther(situation)) {
      return Optional.empty();
    }
    List<OfferedSlot> wanted = by(heard.said().provider(), offered);
    if (heard.said().ordinal().isPresent()) {
      return nth(narrowed(situation, wanted), heard.said().ordinal().getAsInt());
    }
    if (!heard.times().isEmpty()) {
      return named(situation, wanted);
    }
    if (heard.about(Topic.EARLIER) || heard.about(Topic.LATER)) {
      return outermost(wanted, heard);
    }
    if (heard.says(Act.NEGATE) || heard.says(Act.CHANGE)) {
      return Optional.empty();
    }
    // one of two: whoever names a professional among many times may want another one of theirs
    boolean picks = heard.namesProvider() && offered.size() == 2;
    return picks || heard.says(Act.AFFIRM) ? single(wanted) : Optional.empty();
  }

  /** Another service than the one the times are offered for. */
  private static boolean asksForOther(Situation situation) {
    return !WishedServices.fit(situation, situation.draft().offered().get(0).serviceId());
  }

  private static List<OfferedSlot> by(ProviderChoice choice, List<OfferedSlot> offered) {
    if (choice instanceof ProviderChoice.Chosen chosen) {
      return offered.stream()
          .filter(slot -> slot.providerId().equals(chosen.providerId()))
          .toList();
    }
    if (choice instanceof ProviderChoice.Except except) {
      return offered.stream()
          .filter(slot -> !except.providerIds().contains(slot.providerId()))
          .toList();
    }
    return offered;
  }

  private static Optional<OfferedSlot> nth(List<OfferedSlot> slots, int ordinal) {
    int index = ordinal < 0 ? slots.size() + ordinal : ordinal - 1;
    return index >= 0 && index < slots.size() ? Optional.of(slots.get(index)) : Optional.empty();
  }

  /** "The first on Thursday": those of Thursday, or all where what looks like a day is none. */
  private static List<OfferedSlot> narrowed(Situation situation, List<OfferedSlot> slots) {
    List<OfferedSlot> fitting =
        slots.stream()
            .filter(slot -> Times.fitsAny(situation.heard().times(), situation.local(slot.start())))
            .toList();
    return fitting.isEmpty() ? slots : fitting;
  }

  /** The time that the likeliest fitting reading names, if it is one time and not several. */
  private static Optional<OfferedSlot> named(Situation situation, List<OfferedSlot> slots) {
    for (When when : situation.heard().times()) {
      List<OfferedSlot> fitting =
          slots.stream().filter(slot -> Times.fits(when, situation.local(slot.start()))).toList();
      if (!fitting.isEmpty()) {
        boolean exact = when instanceof When.Clock || when instanceof When.DayAndClock;
        return exact || situation.heard().says(Act.AFFIRM) ? single(fitting) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "The earlier one" of a few: a time that is offered, not one before all of them. */
  private static Optional<OfferedSlot> outermost(List<OfferedSlot> slots, Heard heard) {
    boolean picks = heard.says(Act.AFFIRM) || heard.said().ordinal().isPresent();
    Comparator<OfferedSlot> byStart = Comparator.comparing(OfferedSlot::start);
    if (!picks && slots.size() != 2) {
      return Optional.empty();
    }
    return heard.about(Topic.EARLIER) ? slots.stream().min(byStart) : slots.stream().max(byStart);
  }

  /** The first of the slots when they are all of one time: whoever is free then. */
  private static Optional<OfferedSlot> single(List<OfferedSlot> slots) {
    Set<?> starts = slots.stream().map(OfferedSlot::start).collect(Collectors.toSet());
    return starts.size() == 1 ? Optional.of(slots.get(0)) : Optional.empty();
  }
}
