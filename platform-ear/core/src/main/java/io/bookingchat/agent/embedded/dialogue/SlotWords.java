package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.embedded.understanding.Act;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The offered times in words, those of one day together. */
final class SlotWords {
  private final Situation situation;
  private final Voice voice;

  SlotWords(Situation situation, Voice voice) {
    this.situation = situation;
    this.voice = voice;
  }

  String text() {
    List<OfferedSlot> slots = situation.draft().offered();
    if (slots.size() == 1) {
      return single(slots.get(0)) + " " + voice.say("ask.slot.one");
    }
    if (yesToSeveral(slots)) {
      return voice.say("ask.slot.which");
    }
    Map<LocalDate, List<String>> days = new LinkedHashMap<>();
    for (OfferedSlot slot : slots) {
      ZonedDateTime start = situation.zoned(slot.start());
      days.computeIfAbsent(start.toLocalDate(), day -> new ArrayList<>()).add(time(slot, start));
    }
    return listed(days) + voice.say("ask.slot");
  }

  /** A bare yes to times that have just been listed says nothing about which. */
  private boolean yesToSeveral(List<OfferedSlot> slots) {
    Draft before = situation.state().turn().draft();
    return before.asked() == Asks.SLOT
        && before.offered().equals(slots)
        && situation.heard().says(Act.AFFIRM)
        && situation.heard().bare()
        && situation.done().isEmpty();
  }

  private String listed(Map<LocalDate, List<String>> days) {
    if (days.size() == 1) {
      LocalDate day = days.keySet().iterator().next();
      return line(dayKey(day), day, days.get(day)) + " ";
    }
    boolean instead = situation.state().unavailable().isPresent();
    return voice.say(instead ? "slots.near" : "slots.list")
        + days.entrySet().stream()
            .map(entry -> "\n" + line("slots.line", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining())
        + "\n";
  }

  /**
   * The day is not said again where the reason why a time of it cannot be had has just named it.
   */
  private String dayKey(LocalDate day) {
    boolean named =
        situation
            .state()
            .unavailable()
            .flatMap(Unavailable::start)
            .map(start -> situation.local(start).toLocalDate())
            .filter(day::equals)
            .isPresent();
    if (named) {
      return "slots.sameDay";
    }
    return choosesProvider() && sameProvider() ? "slots.day.provider" : "slots.day";
  }

  private String line(String key, LocalDate day, List<String> times) {
    return voice.say(
        key,
        Map.of(
            "day", voice.formats().day(day),
            "times", voice.formats().list(times),
            "provider", situation.draft().offered().get(0).providerName()));
  }

  private String time(OfferedSlot slot, ZonedDateTime start) {
    String time = voice.formats().time(start);
    return namesProviders()
        ? voice.say("slots.time.provider", Map.of("time", time, "provider", slot.providerName()))
        : time;
  }

  private String single(OfferedSlot slot) {
    String when = voice.formats().moment(situation.zoned(slot.start()));
    return namesProviders()
        ? voice.say("slots.single.provider", Map.of("when", when, "provider", slot.providerName()))
        : voice.say("slots.single", "when", when);
  }

  private boolean namesProviders() {
    return choosesProvider() && (situation.draft().offered().size() == 1 || !sameProvider());
  }

  /** Whether it is news to the visitor who would serve them. */
  private boolean choosesProvider() {
    boolean moves = situation.action().filter(Action.RESCHEDULE::equals).isPresent();
    return situation.state().providers().size() > 1
        && !moves
        && !(situation.draft().provider() instanceof ProviderChoice.Chosen);
  }

  private boolean sameProvider() {
    return situation.draft().offered().stream().map(OfferedSlot::providerId).distinct().count()
        == 1;
  }
}
