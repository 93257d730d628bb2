package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.FIND_MY_BOOKINGS;
import static io.bookingchat.agent.tools.ToolNames.FIND_SLOTS;
import static io.bookingchat.agent.tools.ToolNames.WITHDRAW_PROPOSAL;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.NextQuestion;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.booking.Booking;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one question that is open, in words; which one it is, the draft says. */
final class Question {
  /** As many as can be taken in at a glance, and as are offered to be tapped. */
  private static final int MOST_SERVICES = 6;

  private final Situation situation;
  private final Voice voice;

  Question(Situation situation, Voice voice) {
    this.situation = situation;
    this.voice = voice;
  }

  String text() {
    if (situation.called(WITHDRAW_PROPOSAL) && situation.draft().pending().isEmpty()) {
      return voice.say("withdrawn") + " " + voice.say("ask.change");
    }
    Asks next = NextQuestion.of(situation.state());
    List<LocalDate> clash = situation.heard().clash();
    if (!clash.isEmpty() && Set.of(Asks.DATE, Asks.TIME, Asks.SLOT).contains(next)) {
      return voice.say(
          "ask.day.which",
          Map.of(
              "one", voice.formats().day(clash.get(0)),
              "other", voice.formats().day(clash.get(1))));
    }
    return switch (next) {
      case NOTHING -> "";
      case INTENT -> intent();
      case SERVICE -> voice.say("ask.service", "services", names(situation.state().bookable()));
      case PROVIDER -> provider();
      case DATE -> day();
      case TIME -> time();
      case SLOT -> new SlotWords(situation, voice).text();
      case NAME -> held() + voice.say("ask.name");
      case CONTACT -> contact();
      case BOOKING -> booking();
      case CONFIRMATION -> confirmation();
    };
  }

  private String intent() {
    Heard heard = situation.heard();
    if (heard.says(Act.THANKS) || heard.says(Act.NEGATE)) {
      return heard.says(Act.NEGATE) && !heard.says(Act.THANKS) ? voice.say("help.more") : "";
    }
    boolean asked =
        heard.says(Act.ASK_PRICE) || heard.says(Act.ASK_HOURS) || !heard.topics().isEmpty();
    boolean ended = situation.state().turn().draft().action().isPresent();
    boolean told = situation.state().unavailable().isPresent();
    if (ended || told) {
      return voice.say("help.more");
    }
    return voice.say(asked ? "help.book" : "help");
  }

  private String provider() {
    Optional<Service> service = situation.state().wishedService();
    List<String> names =
        situation.state().providers().stream()
            .filter(one -> service.filter(wished -> one.does(wished.serviceId())).isPresent())
            .map(Provider::name)
            .toList();
    String name = service.map(Service::name).orElse("");
    if (names.isEmpty()) {
      return voice.say("ask.provider.none", "service", name);
    }
    return voice.say(
        names.size() == 1 ? "ask.provider.one" : "ask.provider",
        Map.of("service", name, "providers", voice.formats().list(names)));
  }

  private String day() {
    boolean moves = situation.action().filter(Action.RESCHEDULE::equals).isPresent();
    if (situation.called(FIND_SLOTS) && situation.state().unavailable().isPresent()) {
      return voice.say("ask.day.other");
    }
    if (moves) {
      return move();
    }
    return situation
        .state()
        .wishedService()
        .map(service -> voice.say("ask.day.service", "service", service.name()))
        .orElseGet(() -> voice.say("ask.day"));
  }

  /** Says which booking it is when this turn found it. */
  private String move() {
    List<Booking> found = situation.state().found();
    if (found.size() != 1) {
      return voice.say("ask.day.move");
    }
    String when = voice.formats().moment(situation.zoned(found.get(0).start()));
    return voice.say(
        "ask.day.move.found", Map.of("service", found.get(0).serviceName(), "when", when));
  }

  private String time() {
    return Times.day(situation.draft().wish())
        .filter(day -> situation.state().unavailable().isEmpty())
        .map(day -> voice.say("ask.time.day", "day", voice.formats().day(day)))
        .orElseGet(() -> voice.say("ask.day.other"));
  }

  /** Says once, when the time was just chosen, that it is held. */
  private String held() {
    Optional<String> before = proposalId(situation.state().turn().draft());
    boolean said = before.isPresent() && before.equals(proposalId(situation.draft()));
    return said ? "" : proposal(key("held", ".provider", "")) + " ";
  }

  private static Optional<String> proposalId(Draft draft) {
    return draft.pending().map(PendingProposal::proposalId);
  }

  private String contact() {
    if (situation.draft().pending().isEmpty()) {
      boolean unknown = situation.heard().about(Topic.UNKNOWN);
      return unknown
          ? voice.say("ask.booking.unknown")
          : mismatch() + voice.say("ask.contact.lookup");
    }
    boolean again = situation.state().turn().draft().asked() == Asks.CONTACT;
    boolean gives =
        situation.heard().said().email().or(situation.heard().said()::phone).isPresent();
    boolean bad = situation.state().refused().isPresent();
    boolean unread = bad || (again && !gives && situation.heard().topics().isEmpty());
    return held() + voice.say(unread ? "ask.contact.unclear" : "ask.contact");
  }

  private String booking() {
    if (situation.draft().lookup().closed(situation.state().now())) {
      return voice.say("ask.booking.closed");
    }
    List<Booking> found = situation.state().found();
    if (found.isEmpty() && situation.heard().about(Topic.UNKNOWN)) {
      return voice.say("ask.booking.unknown");
    }
    if (!mismatch().isEmpty()) {
      return mismatch() + voice.say("ask.booking");
    }
    if (found.size() > 1) {
      List<String> lines = found.stream().map(this::line).toList();
      return voice.say("ask.booking.which", "bookings", voice.formats().list(lines));
    }
    boolean named = !situation.heard().said().serviceIds().isEmpty();
    boolean tried =
        situation.called(FIND_MY_BOOKINGS)
            && (named || situation.state().turn().draft().asked() != Asks.INTENT);
    return voice.say(tried ? "ask.booking.none" : "ask.booking");
  }

  /** Says that a code and a contact do not belong together, when this turn tried them. */
  private String mismatch() {
    boolean refused =
        situation.calledLast(FIND_MY_BOOKINGS)
            && situation
                .state()
                .refused()
                .filter(refusal -> refusal.code() == ErrorCode.NOT_FOUND)
                .isPresent();
    return refused ? voice.say("lookup.refused") + " " : "";
  }

  /** Who serves is said where nothing else tells two bookings apart. */
  private String line(Booking booking) {
    Map<String, String> values =
        Map.of(
            "service", booking.serviceName(),
            "when", voice.formats().moment(situation.zoned(booking.start())),
            "provider", booking.providerName());
    return voice.say(
        situation.state().twin(booking) ? "booking.line.provider" : "booking.line", values);
  }

  private String confirmation() {
    Action action = situation.draft().pending().orElseThrow().proposal().action();
    String base = "ask.confirm." + action.name().toLowerCase(Locale.ROOT);
    return proposal(action == Action.CANCEL ? base : key(base, "", ".alone"));
  }

  /** Who serves is worth a word only where there is more than one. */
  private String key(String base, String named, String alone) {
    return base + (situation.state().providers().size() > 1 ? named : alone);
  }

  private String proposal(String key) {
    Proposal proposal = situation.draft().pending().orElseThrow().proposal();
    Map<String, String> values = new HashMap<>();
    values.put("service", voice.formats().services(proposal.services()));
    values.put("provider", proposal.providerName());
    values.put("when", voice.formats().moment(situation.zoned(proposal.start())));
    return voice.say(key, values);
  }

  private String names(List<Service> services) {
    List<String> names =
        services.stream().limit(MOST_SERVICES).map(Service::name).collect(Collectors.toList());
    if (services.size() > MOST_SERVICES) {
      names.add(voice.say("services.others"));
    }
    return voice.formats().list(names);
  }
}
