package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.SAVE_CONTACT;
import static io.bookingchat.agent.tools.ToolNames.START_OVER;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.NextQuestion;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that end a turn: what the visitor said or asked beside the matter, what came of their
 * wish, and the one question that is open.
 */
final class Reply {
  private final Situation situation;
  private final Voice voice;

  Reply(Situation situation) {
    this.situation = situation;
    this.voice = Voice.of(situation.state());
  }

  String text() {
    if (!situation.state().receipts().isEmpty()) {
      return ""; // what was done is read back from the committed record, by whoever runs the tools
    }
    if (situation.state().handoff()) {
      return voice.say("handoff");
    }
    if (situation.called(START_OVER)) {
      return left();
    }
    List<String> parts = new ArrayList<>(lead());
    WaitingWish.told(situation, voice).ifPresent(parts::add);
    parts.addAll(new Outcome(situation, voice).parts());
    parts.add(new Question(situation, voice).text());
    return parts.stream()
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "))
        .replace(" \n", "\n")
        .replace("\n ", "\n");
  }

  private String left() {
    boolean books =
        situation.state().turn().draft().action().filter(Action.BOOK::equals).isPresent();
    return voice.say(books ? "left.book" : "left.keep");
  }

  /** What answers the visitor's tone and side questions. */
  private List<String> lead() {
    Heard heard = situation.heard();
    List<String> parts = new ArrayList<>();
    if (heard.about(Topic.ABUSE)) {
      parts.add(voice.say("abuse"));
    }
    if (heard.about(Topic.MACHINE)) {
      parts.add(voice.say("machine"));
    }
    if (heard.says(Act.GREET)) {
      parts.add(hello());
    }
    if (heard.says(Act.THANKS) && heard.bare() && !heard.says(Act.AFFIRM)) {
      parts.add(voice.say("welcome"));
    }
    if (Keeping.meant(situation)) {
      parts.add(voice.say("kept"));
    }
    situation
        .state()
        .answered()
        .ifPresentOrElse(
            answer -> parts.add(answered(answer)),
            () -> parts.addAll(new SideAnswers(situation, voice).answers()));
    if (situation.action().filter(Action.BOOK::equals).isPresent()) {
      List<Service> later = WishedServices.later(situation);
      if (!later.isEmpty()) {
        parts.add(oneByOne(later));
      }
    }
    if (parts.isEmpty() && notedMeanwhile()) {
      parts.add(voice.say("noted"));
    }
    if (parts.isEmpty() && lost()) {
      parts.add(voice.say(puzzled()));
    }
    return parts;
  }

  private String answered(TurnState.Answered answer) {
    return answer
        .source()
        .map(source -> answer.words() + " " + voice.say("answer.source", "source", source))
        .orElse(answer.words());
  }

  private String oneByOne(List<Service> others) {
    Optional<Service> first = situation.state().wishedService();
    String both =
        first.map(one -> Visit.id(List.of(one.serviceId(), others.get(0).serviceId()))).orElse("");
    boolean nobody = situation.state().service(both).isPresent();
    String service = first.map(Service::name).orElse("");
    boolean people = !situation.heard().said().apart().isEmpty();
    return voice.say(people ? "visit.people" : nobody ? "visit.nobody" : "visit.apart")
        + " "
        + voice.say(
            "oneByOne",
            Map.of(
                "service",
                service,
                "other",
                Formats.of(situation.state()).list(others.stream().map(Service::name).toList())));
  }

  /** A contact that came while a time is to be chosen, so that the question stays the same. */
  private boolean notedMeanwhile() {
    return situation.called(SAVE_CONTACT)
        && situation.state().refused().isEmpty()
        && situation.state().turn().draft().asked() == Asks.SLOT
        && NextQuestion.of(situation.state()) == Asks.SLOT;
  }

  private String puzzled() {
    if (situation.heard().asks()) {
      return "noAnswer";
    }
    return situation.action().isPresent() ? "unclear" : "offTopic";
  }

  private String hello() {
    return situation
        .heard()
        .said()
        .name()
        .map(name -> voice.say("hello.name", "name", name))
        .orElseGet(() -> voice.say("hello"));
  }

  /** Whether nothing in the message could be used. */
  private boolean lost() {
    Heard heard = situation.heard();
    boolean contact = situation.draft().asked() == Asks.CONTACT; // asked again in its own words
    return !contact
        && situation.done().stream().allMatch(call -> call.name().contains("__"))
        && heard.bare()
        && (heard.said().act() == Act.OTHER || heard.said().act() == Act.BOOK);
  }
}
