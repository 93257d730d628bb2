package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.ACTION;
import static io.bookingchat.agent.tools.ArgumentNames.ANYONE;
import static io.bookingchat.agent.tools.ArgumentNames.EARLIEST;
import static io.bookingchat.agent.tools.ArgumentNames.EXCEPT;
import static io.bookingchat.agent.tools.ArgumentNames.FIRST_DAY;
import static io.bookingchat.agent.tools.ArgumentNames.FORGET;
import static io.bookingchat.agent.tools.ArgumentNames.LAST_DAY;
import static io.bookingchat.agent.tools.ArgumentNames.LATER;
import static io.bookingchat.agent.tools.ArgumentNames.LATEST;
import static io.bookingchat.agent.tools.ArgumentNames.PROVIDER;
import static io.bookingchat.agent.tools.ArgumentNames.SERVICE;
import static io.bookingchat.agent.tools.ArgumentNames.TIME;
import static io.bookingchat.agent.tools.ToolNames.NOTE_WISH;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.Wish;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a message goes into the draft: only what it changes, so that the rest is kept. */
final class NotedWish {
  private NotedWish() {}

  /** The call that notes it; empty when the message changes nothing. */
  static Optional<ToolCall> of(Situation situation) {
    Optional<Action> action = IntendedAction.of(situation.draft(), situation.heard());
    Optional<Action> current = situation.action();
    ToolCall call = ToolCall.of(NOTE_WISH);
    if (action.isPresent() && !action.equals(current)) {
      call = call.with(ACTION, action);
    }
    boolean books = action.or(() -> current).orElse(Action.BOOK) == Action.BOOK;
    if (books) {
      call = call.with(SERVICE, service(situation, action.isPresent() || current.isPresent()));
      List<String> later = later(situation);
      call = later.isEmpty() ? call : call.with(LATER, later);
    }
    call = provider(call, situation);
    call = times(call, WantedTime.of(situation));
    List<String> forgotten = forgotten(situation, call);
    if (!forgotten.isEmpty()) {
      call = call.with(FORGET, forgotten);
    }
    return call.arguments().isEmpty() ? Optional.empty() : Optional.of(call);
  }

  private static Optional<String> service(Situation situation, boolean underWay) {
    Optional<String> known = situation.draft().serviceId();
    Optional<String> named = WishedServices.of(situation);
    if (named.isPresent()) {
      return named.filter(id -> !Optional.of(id).equals(known));
    }
    return known.isPresent() || !underWay ? Optional.empty() : implied(situation);
  }

  /** What was said once is remembered until it is its turn; nothing when this adds none. */
  private static List<String> later(Situation situation) {
    List<String> known = situation.draft().later();
    Set<String> all = new LinkedHashSet<>(known);
    WishedServices.later(situation).forEach(service -> all.add(service.serviceId()));
    return all.size() == known.size() ? List.of() : List.copyOf(all);
  }

  /** The only service there is, or the only one that the wanted professional does. */
  private static Optional<String> implied(Situation situation) {
    List<String> possible =
        situation.heard().said().provider() instanceof ProviderChoice.Chosen chosen
            ? situation
                .state()
                .provider(chosen.providerId())
                .map(Provider::serviceIds)
                .orElse(List.of())
            : situation.state().services().stream().map(Service::serviceId).toList();
    List<String> active =
        possible.stream().filter(id -> situation.state().service(id).isPresent()).toList();
    return active.size() == 1 ? Optional.of(active.get(0)) : Optional.empty();
  }

  private static ToolCall provider(ToolCall call, Situation situation) {
    ProviderChoice said = wanted(situation);
    if (said.equals(situation.draft().provider())) {
      return call;
    }
    if (said instanceof ProviderChoice.Chosen chosen) {
      return call.with(PROVIDER, (Object) chosen.providerId());
    }
    if (said instanceof ProviderChoice.Except except) {
      return call.with(EXCEPT, List.copyOf(except.providerIds()));
    }
    return said instanceof ProviderChoice.Anyone ? call.with(PROVIDER, (Object) ANYONE) : call;
  }

  /** Somebody else than whom the visitor would be served by as it stands, if there is anybody. */
  private static ProviderChoice wanted(Situation situation) {
    ProviderChoice said = situation.heard().said().provider();
    if (!(said instanceof ProviderChoice.Open) || !situation.heard().about(Topic.OTHER_PROVIDER)) {
      return said;
    }
    Optional<String> current =
        situation.draft().pending().map(pending -> pending.proposal().providerId());
    if (current.isEmpty() && situation.draft().provider() instanceof ProviderChoice.Chosen chosen) {
      current = Optional.of(chosen.providerId());
    }
    return current.<ProviderChoice>map(id -> new ProviderChoice.Except(Set.of(id))).orElse(said);
  }

  static ToolCall times(ToolCall call, Wish wish) {
    return call.with(FIRST_DAY, wish.firstDay())
        .with(LAST_DAY, wish.lastDay())
        .with(TIME, wish.time())
        .with(EARLIEST, wish.earliest())
        .with(LATEST, wish.latest());
  }

  private static List<String> forgotten(Situation situation, ToolCall call) {
    Heard heard = situation.heard();
    List<String> forgotten = new ArrayList<>();
    if (heard.made()) {
      return List.of("service", PROVIDER, "day", "time"); // they were wished for the other one
    }
    if (heard.about(Topic.SOONEST) && heard.times().isEmpty() && situation.draft().wish().day()) {
      forgotten.add("day");
    }
    if (situation.draft().later().stream().anyMatch(heard.said().unwanted()::contains)) {
      forgotten.add(LATER);
    }
    if (losesProvider(situation, call)) {
      forgotten.add(PROVIDER);
    }
    boolean otherBooking =
        situation.draft().bookingId().isPresent()
            && !heard.bookedTimes().isEmpty()
            && (heard.says(Act.NEGATE) || heard.says(Act.CHANGE));
    otherBooking |= BookingSearch.otherService(situation);
    if (otherBooking) {
      forgotten.add("booking");
    }
    return forgotten;
  }

  /** A professional chosen before who does not do the service that is wanted now. */
  private static boolean losesProvider(Situation situation, ToolCall call) {
    return call.arguments().get(SERVICE) instanceof String service
        && !call.arguments().containsKey(PROVIDER)
        && situation.draft().provider() instanceof ProviderChoice.Chosen chosen
        && situation
            .state()
            .provider(chosen.providerId())
            .filter(provider -> provider.does(service))
            .isEmpty();
  }
}
