package io.bookingchat.agent.tools;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Lookup;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Wish;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes wishes in the draft. What was offered or proposed for another wish goes: offers at once, a
 * proposal unless it still is what the visitor wants.
 */
@Component
public final class WishNotes {
  private final Proposals proposals;

  @Inject
  public WishNotes(Proposals proposals) {
    this.proposals = proposals;
  }

  /**
   * Notes all of the arguments or, when one of them is refused, none.
   *
   * @throws Refusal INVALID for a service or provider that does not exist, or days in wrong order
   */
  void note(TurnState state, Arguments arguments) {
    List<String> forgotten = new ArrayList<>(arguments.texts(ArgumentNames.FORGET));
    Draft before = later(state, arguments, forgotten.remove(ArgumentNames.LATER));
    Draft after = forget(before, forgotten);
    after = action(after, arguments.text(ArgumentNames.ACTION).map(Action::valueOf));
    after = service(state, after, arguments.text(ArgumentNames.SERVICE));
    after = provider(state, after, arguments);
    after = after.with(times(days(after.wish(), arguments), arguments));
    boolean same = after.withAction(before.action()).equals(before.with(after.lookup()));
    if (same && after.action().equals(before.action()) && forgotten.isEmpty()) {
      state.draft(after);
      return;
    }
    state.draft(after.offering(List.of()));
    boolean other = before.action().isPresent() && !after.action().equals(before.action());
    if (other || !forgotten.isEmpty()) {
      proposals.withdraw(state);
    } else {
      proposals.withdrawUnlessWanted(state);
    }
  }

  /** What comes after this visit changes nothing about this one. */
  private static Draft later(TurnState state, Arguments arguments, boolean forgotten) {
    Draft draft = forgotten ? state.draft().then(List.of()) : state.draft();
    List<String> more =
        arguments.texts(ArgumentNames.LATER).stream().map(text -> serviceId(state, text)).toList();
    return more.isEmpty() ? draft : draft.then(more);
  }

  private static Draft forget(Draft draft, List<String> forgotten) {
    Draft after = draft;
    for (String what : forgotten) {
      Wish wish = after.wish();
      after =
          switch (what) {
            case "service" -> after.withService(Optional.empty());
            case "provider" -> after.with(new ProviderChoice.Open());
            case "day" -> after.with(onDays(wish, Optional.empty(), Optional.empty()));
            case "time" ->
                after.with(atTimes(wish, Optional.empty(), Optional.empty(), Optional.empty()));
            case "booking" -> after.with(after.lookup().forgotten());
            default -> throw new IllegalStateException("the parameter lists what it accepts");
          };
    }
    return after;
  }

  private static Draft action(Draft draft, Optional<Action> action) {
    if (action.isEmpty() || action.equals(draft.action())) {
      return draft;
    }
    Lookup lookup = action.get() == Action.BOOK ? draft.lookup().forgotten() : draft.lookup();
    return draft.withAction(action).with(lookup);
  }

  private static Draft service(TurnState state, Draft draft, Optional<String> wanted) {
    return wanted.map(text -> draft.withService(serviceId(state, text))).orElse(draft);
  }

  /** Of the service with that id or name, or of a visit of those that the text joins. */
  private static String serviceId(TurnState state, String text) {
    Optional<String> one = named(state, text);
    if (one.isPresent() || !Visit.several(text)) {
      return one.orElseThrow(WishNotes::noService);
    }
    String id =
        Visit.id(
            Visit.ids(text).stream()
                .map(part -> named(state, part.strip()).orElseThrow(WishNotes::noService))
                .toList());
    Service visit = Visit.find(id, state::service).orElseThrow(WishNotes::noService);
    if (!state.done(visit)) {
      throw Refusal.invalid(
          ArgumentNames.SERVICE, "Nobody does all of these in one visit: book them one by one.");
    }
    return id;
  }

  private static Optional<String> named(TurnState state, String text) {
    return state.services().stream()
        .filter(
            service -> service.serviceId().equals(text) || service.name().equalsIgnoreCase(text))
        .map(Service::serviceId)
        .findFirst();
  }

  private static Refusal noService() {
    return Refusal.invalid(ArgumentNames.SERVICE, "There is no such service; see list_services.");
  }

  private static Draft provider(TurnState state, Draft draft, Arguments arguments) {
    List<String> except = arguments.texts(ArgumentNames.EXCEPT);
    if (!except.isEmpty()) {
      Set<String> ids = new LinkedHashSet<>();
      except.forEach(text -> ids.add(providerId(state, text)));
      return draft.with(new ProviderChoice.Except(Set.copyOf(ids)));
    }
    return arguments
        .text(ArgumentNames.PROVIDER)
        .map(
            text ->
                draft.with(
                    text.equals(ArgumentNames.ANYONE)
                        ? new ProviderChoice.Anyone()
                        : new ProviderChoice.Chosen(providerId(state, text))))
        .orElse(draft);
  }

  private static String providerId(TurnState state, String text) {
    return state.providers().stream()
        .filter(
            provider ->
                provider.providerId().equals(text) || provider.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    ArgumentNames.PROVIDER, "There is no such provider; see list_providers."))
        .providerId();
  }

  private static Wish days(Wish wish, Arguments arguments) {
    Optional<LocalDate> first = arguments.date(ArgumentNames.FIRST_DAY);
    Optional<LocalDate> last = arguments.date(ArgumentNames.LAST_DAY);
    if (first.isEmpty() && last.isEmpty()) {
      return wish;
    }
    if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
      throw Refusal.invalid(ArgumentNames.LAST_DAY, "The last day is before the first.");
    }
    return onDays(wish, first, last);
  }

  private static Wish times(Wish wish, Arguments arguments) {
    Optional<LocalTime> time = arguments.time(ArgumentNames.TIME);
    Optional<LocalTime> earliest = arguments.time(ArgumentNames.EARLIEST);
    Optional<LocalTime> latest = arguments.time(ArgumentNames.LATEST);
    if (time.isPresent()) {
      return atTimes(wish, time, Optional.empty(), Optional.empty());
    }
    return earliest.isPresent() || latest.isPresent()
        ? atTimes(wish, Optional.empty(), earliest, latest)
        : wish;
  }

  private static Wish onDays(Wish wish, Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Wish(first, last, wish.time(), wish.earliest(), wish.latest());
  }

  private static Wish atTimes(
      Wish wish,
      Optional<LocalTime> time,
      Optional<LocalTime> earliest,
      Optional<LocalTime> latest) {
    return new Wish(wish.firstDay(), wish.lastDay(), time, earliest, latest);
  }
}
