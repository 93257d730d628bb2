package io.bookingchat.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TestTurnState {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final AtomicInteger readings = new AtomicInteger();

  @Test
  void readsTheVisitorsBookingsOnceAndOnlyWhenAsked() {
    TurnState state =
        new TurnState(
            new AgentTurn(
                salon.tenant,
                salon.realm,
                "visitor",
                "conversation",
                "turn",
                Language.ES,
                List.of(),
                Draft.EMPTY,
                List.of(),
                new VisitorInput.Text("hola")),
            List.of(),
            List.of(),
            MemoryWorld.NOW);
    state.own(
        () -> {
          readings.incrementAndGet();
          return List.of();
        });
    assertThat(readings).hasValue(0);

    state.own();
    state.own();

    assertThat(readings).hasValue(1);
  }
}
