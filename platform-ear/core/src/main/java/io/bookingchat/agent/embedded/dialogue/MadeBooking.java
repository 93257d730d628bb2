package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.agent.embedded.understanding.Understanding;
import io.bookingchat.booking.Booking;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a message that moves or cancels while an appointment is being made speaks of that
 * one, or of a booking that is made: "cancel my haircut appointment" while a manicure is chosen.
 */
final class MadeBooking {
  private static final Pattern CLAUSES = Pattern.compile("[,.;:!?\\n]+|\\b(?:pero|but|porém)\\b");

  private final TurnState state;
  private final Understanding said;
  private final MovedTimes times;

  private MadeBooking(TurnState state, Understanding said, MovedTimes times) {
    this.state = state;
    this.said = said;
    this.times = times;
  }

  /**
   * Whether it speaks of a booking that is made.
   *
   * @param read understands a part of the message
   */
  static boolean meant(
      TurnState state, Understanding said, MovedTimes times, Function<String, Understanding> read) {
    boolean making = state.draft().action().filter(Action.BOOK::equals).isPresent();
    return making && new MadeBooking(state, said, times).meant(read);
  }

  private boolean meant(Function<String, Understanding> read) {
    boolean cancels = said.acts().contains(Act.CANCEL);
    if (!cancels && !said.acts().contains(Act.RESCHEDULE)) {
      return false;
    }
    List<String> named = says(Remark.MINE) ? said.serviceIds() : besideTheVerb(read);
    if (named.isEmpty()) {
      return cancels ? cancelsUnnamed() : movesUnnamed();
    }
    boolean has = state.own().stream().anyMatch(booking -> any(booking.serviceId(), named));
    boolean other = state.draft().serviceId().filter(id -> any(id, named)).isEmpty();
    if (cancels) {
      return has || other;
    }
    return says(Remark.MINE) ? has || other : has && !into(named);
  }

  /** "Cancel that, I want a manicure" cancels no manicure. */
  private List<String> besideTheVerb(Function<String, Understanding> read) {
    return CLAUSES
        .splitAsStream(state.visitorText())
        .filter(clause -> !clause.isBlank())
        .map(read)
        .filter(part -> part.acts().contains(Act.CANCEL) || part.acts().contains(Act.RESCHEDULE))
        .flatMap(part -> part.serviceIds().stream())
        .toList();
  }

  private boolean cancelsUnnamed() {
    boolean atThatTime = !times.whole().isEmpty() && own(times.whole());
    return atThatTime || (says(Remark.MY_APPOINTMENT) && !state.own().isEmpty());
  }

  /**
   * "From Tuesday to Friday", where that is a booking's day and not the day being talked about; "my
   * appointment to Friday", which only one that is made can be.
   */
  private boolean movesUnnamed() {
    boolean talkedAbout =
        Stream.concat(
                state.draft().pending().stream().map(pending -> pending.proposal().start()),
                state.draft().offered().stream().map(slot -> slot.start()))
            .map(start -> LocalDateTime.ofInstant(start, state.zone()))
            .anyMatch(start -> Times.fitsAny(times.source(), start));
    boolean named = times.marked() && !times.source().isEmpty();
    boolean theirs =
        named ? own(times.source()) : says(Remark.MY_APPOINTMENT) && !state.own().isEmpty();
    return theirs && !talkedAbout;
  }

  private boolean own(List<When> readings) {
    return state.own().stream()
        .map(Booking::start)
        .map(start -> LocalDateTime.ofInstant(start, state.zone()))
        .anyMatch(start -> Times.fitsAny(readings, start));
  }

  /** "Change it to a manicure": what it is to become, not what it is. */
  private boolean into(List<String> named) {
    String words =
        named.stream()
            .map(state::service)
            .flatMap(Optional::stream)
            .map(Service::name)
            .flatMap(name -> Arrays.stream(Topic.plain(name).split("\\W+", -1)))
            .filter(word -> word.length() > 2)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String before = Phrases.bundle(Topic.BUNDLE, said.language()).getString("INTO");
    return Pattern.compile(
            String.format("\\b(?:%s) (?:(?:una?|uma?|an?|the|la|el|os?) )?(?:%s)", before, words))
        .matcher(Topic.plain(state.visitorText()))
        .find();
  }

  private static boolean any(String serviceId, List<String> named) {
    return named.stream().anyMatch(one -> Visit.includes(serviceId, one));
  }

  private boolean says(Remark remark) {
    return remark.in(state.visitorText(), said.language());
  }
}
