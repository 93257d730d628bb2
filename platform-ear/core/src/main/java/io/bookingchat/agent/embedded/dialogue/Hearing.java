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
import java.util.List;
import java.util.Optional;

/** Reads the visitor's message in the setting of its turn. */
public final class Hearing {
  private Hearing() {}

  /** What the message of this turn says. */
  public static Heard of(TurnState state) {
    String text = state.visitorText();
    Understanding said = Understander.read(text, setting(state));
    Language language = said.language();
    MovedTimes times = MovedTimes.in(text, language, part -> times(part, state, language));
    boolean cancels = cancels(state, said);
    boolean moves = moves(state, said);
    List<When> whole = times.whole();
    List<When> wanted = whole;
    List<When> booked = List.of();
    if (cancels) {
      wanted = List.of();
      booked = whole;
    } else if (moves) {
      boolean bookingKnown = state.draft().bookingId().isPresent();
      wanted = times.marked() || !bookingKnown ? times.target() : whole;
      booked = bookingKnown && !times.marked() ? List.of() : times.source();
    }
    return new Heard(said, wanted, booked, Topic.of(text, language));
  }

  private static boolean cancels(TurnState state, Understanding said) {
    boolean books = state.draft().pending().isPresent() || !state.draft().offered().isEmpty();
    Optional<Action> action = state.draft().action();
    return (said.acts().contains(Act.CANCEL)
            && !said.acts().contains(Act.RESCHEDULE)
            && !(books && action.filter(Action.CANCEL::equals).isEmpty()))
        || (action.filter(Action.CANCEL::equals).isPresent()
            && !said.acts().contains(Act.RESCHEDULE));
  }

  private static boolean moves(TurnState state, Understanding said) {
    Optional<Action> action = state.draft().action();
    boolean choosing = state.draft().pending().isPresent() || !state.draft().offered().isEmpty();
    boolean books = action.filter(Action.BOOK::equals).isPresent() && choosing;
    return (said.acts().contains(Act.RESCHEDULE) && !books)
        || action.filter(Action.RESCHEDULE::equals).isPresent();
  }

  private static List<When> times(String text, TurnState state, Language language) {
    String tag = state.turn().tenant().settings().language();
    DateOrder order =
        language == Language.EN && tag.matches("en(-US)?")
            ? DateOrder.MONTH_DAY
            : DateOrder.DAY_MONTH;
    return DateGrammar.read(text, state.localNow(), state.zone(), language, order).stream()
        .map(DateGrammar.Reading::when)
        .toList();
  }

  private static Setting setting(TurnState state) {
    boolean beginning = state.turn().history().stream().noneMatch(line -> line.fromVisitor());
    Asks asked = state.draft().asked();
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
