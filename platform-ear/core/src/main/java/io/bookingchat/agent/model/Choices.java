package io.bookingchat.agent.model;

import io.bookingchat.Component;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.agent.TurnState;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a visitor means who taps instead of typing. */
@Component
public final class Choices {
  private final SlotHandles handles;

  @Inject
  public Choices(SlotHandles handles) {
    this.handles = handles;
  }

  /**
   * Notes the choice in the state.
   *
   * @throws Refusal INVALID with field {@code choice} when it is no ready answer of the last reply,
   *     no time that is held for this visitor, and no valid slot of this tenant
   */
  void apply(TurnState state, String id) {
    if (HeldOffer.chosenBy(id)) {
      OfferedSlot held =
          state
              .held()
              .filter(offer -> offer.choice().equals(id))
              .map(HeldOffer::slot)
              .orElseThrow(Choices::gone);
      state.choose(held, LocalTexts.slot(state, held));
      return;
    }
    Optional<QuickReply> reply =
        state.turn().quickReplies().stream().filter(each -> each.id().equals(id)).findFirst();
    if (reply.isPresent()) {
      state.choose(reply.get());
      return;
    }
    OfferedSlot slot =
        handles
            .read(state.turn().realm(), id)
            .flatMap(chosen -> slot(state, id, chosen))
            .orElseThrow(Choices::gone);
    state.choose(slot, LocalTexts.slot(state, slot));
  }

  private static Refusal gone() {
    return Refusal.invalidSaying("choice", "turn.choice");
  }

  private static Optional<OfferedSlot> slot(TurnState state, String id, SlotHandles.Chosen chosen) {
    Optional<Service> service = state.service(chosen.serviceId());
    Optional<Provider> provider =
        state.provider(chosen.providerId()).filter(each -> each.does(chosen.serviceId()));
    return service.flatMap(
        wanted ->
            provider.map(
                by ->
                    new OfferedSlot(
                        id,
                        wanted.serviceId(),
                        by.providerId(),
                        by.name(),
                        chosen.start(),
                        chosen.start().plus(wanted.durationMinutes(), ChronoUnit.MINUTES))));
  }
}
