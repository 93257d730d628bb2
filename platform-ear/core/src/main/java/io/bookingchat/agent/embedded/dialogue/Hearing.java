package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.embedded.dates.DateGrammar;
import io.bookingchat.agent.embedded.dates.DateOrder;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.agent.embedded.understanding.Named;
import io.bookingchat.agent.embedded.understanding.Setting;
import io.bookingchat.agent.embedded.understanding.Understander;
import io.bookingchat.agent.embedded.understanding.Understanding;
import io.bookingchat.language.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the visitor's message in the setting of its turn. */
public final class Hearing {
  /** A first sentence that ends in a question mark. */
  private static final Pattern QUESTION = Pattern.compile("[^.!?\\n]*\\?");

  private Hearing() {}

  /** What the message of this turn says. */
  public static Heard of(TurnState state) {
    String text = state.visitorText();
    Understanding said = said(state, state.draft().asked());
    Language language = said.language();
    MovedTimes times = MovedTimes.in(text, language, part -> times(part, state, language));
    Set<Topic> topics = Topic.of(text, language);
    Optional<When> shifted = shifted(text, state, language);
    if (shifted.isPresent()) {
      return new Heard(said, List.of(shifted.get()), List.of(), Set.of(), false);
    }
    boolean asks = QUESTION.matcher(text).lookingAt();
    boolean made =
        MadeBooking.meant(
            state,
            said,
            times,
            part -> Understander.read(part, setting(state, state.draft().asked())));
    Heard wished = new Heard(said, times.whole(), List.of(), topics, asks).of(made);
    Optional<Action> action =
        IntendedAction.of(state.draft(), wished).or(() -> state.draft().action());
    boolean known =
        state.draft().bookingId().isPresent() || IntendedAction.afterwards(state.draft(), wished);
    return switch (action.orElse(Action.BOOK)) {
      case BOOK -> settled(wished, text, state);
      case CANCEL -> new Heard(said, List.of(), times.whole(), topics, asks).of(made);
      case RESCHEDULE ->
          known && !times.marked()
              ? settled(wished, text, state)
              : new Heard(said, times.target(), times.source(), topics, asks).of(made);
    };
  }

  /** Whether the message takes a time that was offered, if it is read as the answer to that. */
  static boolean takes(TurnState state) {
    Set<Act> acts = Set.copyOf(said(state, Asks.SLOT).acts());
    return acts.contains(Act.AFFIRM) && !acts.contains(Act.NEGATE);
  }

  private static Understanding said(TurnState state, Asks asked) {
    return Understander.read(state.visitorText(), setting(state, asked));
  }

  private static Heard settled(Heard heard, String text, TurnState state) {
    LocalDate today = state.localNow().toLocalDate();
    List<LocalDate> clash = DayClash.in(text, heard.times(), today, heard.said().language());
    return clash.isEmpty() ? heard : heard.torn(clash);
  }

  /** The proposed time, as much later or earlier as the message says. */
  private static Optional<When> shifted(String text, TurnState state, Language language) {
    return state
        .draft()
        .pending()
        .map(pending -> pending.proposal())
        .filter(proposal -> proposal.action() != Action.CANCEL)
        .flatMap(proposal -> Shift.in(text, language).map(shift -> proposal.start().plus(shift)))
        .map(start -> new When.DayAndClock(LocalDateTime.ofInstant(start, state.zone())));
  }

  private static List<When> times(String text, TurnState state, Language language) {
    String tag = state.turn().tenant().settings().language();
    DateOrder order =
        language == Language.EN && tag.matches("en(-US)?")
            ? DateOrder.MONTH_DAY
            : DateOrder.DAY_MONTH;
    WeekdayInTalk talk = WeekdayInTalk.of(state.draft(), state.zone(), text, language);
    List<When> read =
        DateGrammar.read(text, state.localNow(), state.zone(), language, order).stream()
            .map(DateGrammar.Reading::when)
            .map(talk::settle)
            .toList();
    return EarlierToday.beside(read, text, state.localNow());
  }

  private static Setting setting(TurnState state, Asks asked) {
    boolean beginning = state.turn().history().stream().noneMatch(line -> line.fromVisitor());
    return new Setting(
        state.language(),
        beginning ? Optional.empty() : Optional.of(asked),
        asked == Asks.NOTHING && !beginning,
        state.turn().tenant().settings().region(),
        state.services().stream()
            .map(service -> new Named(service.serviceId(), service.name(), service.aliases()))
            .toList(),
        state.providers().stream()
            .map(provider -> new Named(provider.providerId(), provider.name(), provider.aliases()))
            .toList());
  }
}
