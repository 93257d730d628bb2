package io.bookingchat.agent.tools;

import static io.bookingchat.agent.tools.Tool.Effect.CHANGES;
import static io.bookingchat.agent.tools.Tool.Effect.OWN;
import static io.bookingchat.agent.tools.Tool.Identity.VISITOR;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Wish;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.booking.WaitingList.Wanted;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts visitors in line for a day on which they cannot have what they wish, and takes them out. */
@Component
public final class WaitingTools {
  private final WaitingList waiting;
  private final Proposals proposals;

  @Inject
  public WaitingTools(WaitingList waiting, Proposals proposals) {
    this.waiting = waiting;
    this.proposals = proposals;
  }

  List<Tool> tools() {
    return List.of(
        new BuiltIn(
            ToolNames.JOIN_WAITING_LIST,
            "Puts the visitor in the waiting list for the noted service and days, when they ask to"
                + " be told if a time frees up. Books nothing.",
            CHANGES,
            VISITOR,
            List.of(),
            (state, arguments) -> join(state)),
        new BuiltIn(
            ToolNames.LEAVE_WAITING_LIST,
            "Takes the visitor out of the waiting list, when they no longer want to wait. Cancels"
                + " no booking.",
            OWN, // gives back only what the visitor asked for themselves
            VISITOR,
            List.of(),
            (state, arguments) -> leave(state)));
  }

  private Map<String, Object> leave(TurnState state) {
    AgentTurn turn = state.turn();
    List<Waiting> places = waiting.of(turn.tenant(), turn.realm(), turn.visitorId());
    for (Waiting place : places) {
      waiting.leave(turn.tenant(), turn.realm(), turn.visitorId(), place.waitingId());
      state.touched("waiting", place.waitingId());
    }
    state.draft(state.draft().waiting(false));
    state.held(Optional.empty());
    return Map.of("left", !places.isEmpty());
  }

  private Map<String, Object> join(TurnState state) {
    boolean books = state.draft().action().equals(Optional.of(Action.BOOK));
    String service =
        state
            .draft()
            .serviceId()
            .filter(id -> books)
            .orElseThrow(
                () -> Refusal.invalid(ArgumentNames.SERVICE, "Which service is wanted? Ask."));
    Wish wish = state.draft().wish();
    LocalDate first =
        wish.firstDay()
            .or(wish::lastDay)
            .orElseThrow(() -> Refusal.invalid(ArgumentNames.FIRST_DAY, "Which day? Ask first."));
    Optional<String> provider =
        state.draft().provider() instanceof ProviderChoice.Chosen chosen
            ? Optional.of(chosen.providerId())
            : Optional.empty();
    Waiting place =
        waiting.join(
            state.turn().tenant(),
            state.turn().realm(),
            state.turn().visitorId(),
            new Wanted(service, provider, first, wish.lastDay().orElse(first)),
            proposals.customer(state));
    state.touched("waiting", place.waitingId());
    state.draft(state.draft().waiting(true));
    return Map.of(
        "waiting",
        true,
        "firstDay",
        place.firstDay().toString(),
        "lastDay",
        place.lastDay().toString());
  }
}
